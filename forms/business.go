package forms

import (
	"fyne.io/fyne/v2"

	"moaplan/forms/look"
	"moaplan/internal/plan"
)

// businessCards are the plan of commercialisation: what is sold to whom and for how
// much, by year and by country.
func businessCards(d *desk, set *fieldSet) []fyne.CanvasObject {
	text := func(key, member string) fyne.CanvasObject {
		return set.bilingual(spec{key: key, path: plan.At("business", member), lines: 2})
	}
	sales := set.table(&records{
		list: "business/sales", key: "forms-plan.sale", empty: "forms-plan.business.no-sales",
		columns: []column{
			narrow(valueColumn("forms-plan.saleYear", 0, "year", plainYear), 72),
			valueColumn("forms-plan.saleDomestic", 1, "domestic", inThousands),
			valueColumn("forms-plan.saleAbroad", 1, "abroad", inThousands),
			valueColumn("forms-plan.saleInvest", 1, "invest", inThousands),
			narrow(valueColumn("forms-plan.saleHires", 0, "hires", wholeNumber), 72),
		},
		make: func() any { return plan.Sale{Record: plan.Record{ID: plan.NewID()}} },
	})
	countries := set.table(&records{
		list: "business/countries", key: "forms-plan.country", empty: "forms-plan.business.no-countries",
		body: func(s *fieldSet, record plan.Path) fyne.CanvasObject {
			return look.Column(look.Gap2,
				half(
					s.text(spec{key: "forms-plan.countryCode", path: record.Join("country"), hint: "forms.hint.country"}),
					s.text(spec{key: "forms-plan.countryWhen", path: record.Join("when"), hint: "forms-plan.hint.when"}),
				),
				s.bilingual(spec{key: "forms-plan.countryRoute", path: record.Join("route"), lines: 2}),
				s.bilingual(spec{key: "forms-plan.countryPartner", path: record.Join("partner")}),
			)
		},
		columns: []column{
			textColumn("forms-plan.countryCode", 1, "country"), textColumn("forms-plan.countryWhen", 1, "when"),
			textColumn("forms-plan.countryRoute", 1, "route/ko"), textColumn("forms-plan.countryPartner", 1, "partner/ko"),
		},
		make: func() any { return plan.CountryRow{Record: plan.Record{ID: plan.NewID()}} },
	})
	money := d.T("forms-plan.business.sales") + " " + d.T("common.unit.thousand-won.label")
	return []fyne.CanvasObject{
		look.Card(look.Heading(d.T("forms-plan.business.heading")),
			text("forms-plan.businessProduct", "product"), text("forms-plan.businessMarket", "market"),
			text("forms-plan.businessPrice", "price"), text("forms-plan.businessPayment", "payment")),
		look.Card(look.Heading(money), sales),
		look.Card(look.Heading(d.T("forms-plan.business.countries")), countries),
	}
}
