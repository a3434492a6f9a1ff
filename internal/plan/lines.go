package plan

import "cloud.google.com/go/civil"

// Scenario is one version of budget and funding (예: 16억안, 14억안).
type Scenario struct {
	Record
	Name Text   `json:"name,omitzero,omitempty"`
	Note string `json:"note,omitzero"`
}

// Line is a cost line: an amount of one organisation, one project year, one
// category and item, in cash or in kind.
type Line struct {
	Record
	Scenario     ID       `json:"scenario,omitzero"`
	Organisation ID       `json:"organisation,omitzero"`
	Year         ID       `json:"year,omitzero"`
	Category     Category `json:"category,omitzero"`
	Item         string   `json:"item,omitzero"` // the call's item key (세목)
	Kind         Kind     `json:"kind,omitzero"`
	Amount       Won      `json:"amount,omitzero"` // a whole multiple of 천원
	Receiver     ID       `json:"receiver,omitzero"`
	Name         Text     `json:"name,omitzero,omitempty"`
	Basis        Basis    `json:"basis,omitzero,omitempty"`
	Asset        Asset    `json:"asset,omitzero,omitempty"`
	Equipment    ID       `json:"equipment,omitzero"`
	Override     bool     `json:"override,omitzero"` // replaces what the people's table gives for this cell
	Locked       bool     `json:"locked,omitzero"`   // left alone when a budget is cut or balanced
}

// Basis is how an amount came about (산출근거).
type Basis struct {
	Expression string `json:"expression,omitzero"` // as typed, e.g. "3*12*450", in 천원
	Note       Text   `json:"note,omitzero,omitempty"`
	Extra
}

// Asset is what an in-kind line contributes: its value follows from the price
// and the age (사용기준 제66·68조).
type Asset struct {
	PurchasedOn civil.Date `json:"purchasedOn,omitzero"`
	Price       Won        `json:"price,omitzero"`
	LifeMonths  int        `json:"lifeMonths,omitzero"` // useful life, months
	Extra
}

// Funding is what an organisation receives and bears in one project year. All
// amounts are whole multiples of 천원. Its ID is made by [FundingID].
type Funding struct {
	Record
	Scenario     ID   `json:"scenario,omitzero"`
	Organisation ID   `json:"organisation,omitzero"`
	Year         ID   `json:"year,omitzero"`
	Government   Won  `json:"government,omitzero"`  // 정부지원연구개발비 현금
	OwnCash      Won  `json:"ownCash,omitzero"`     // 기관부담연구개발비 현금
	OwnInKind    Won  `json:"ownInKind,omitzero"`   // 기관부담연구개발비 현물
	LocalCash    Won  `json:"localCash,omitzero"`   // 지방자치단체 현금
	LocalInKind  Won  `json:"localInKind,omitzero"` // 지방자치단체 현물
	OtherCash    Won  `json:"otherCash,omitzero"`   // 그 외 기관 등 현금
	OtherInKind  Won  `json:"otherInKind,omitzero"` // 그 외 기관 등 현물
	Outside      Won  `json:"outside,omitzero"`     // 연구개발비 외 지원금
	OtherSource  Text `json:"otherSource,omitzero,omitempty"`
	Manual       bool `json:"manual,omitzero"` // typed by hand: the balancer says so before it changes it
}

// FundingID is the ID of the funding record of a scenario, organisation and
// year, so that two people who add the same cell add the same record.
func FundingID(scenario, organisation, year ID) ID {
	return scenario + "." + organisation + "." + year
}

// Equipment is a facility or machine of which the plan must give the
// construction and operation plan (시설·장비 구축·운영계획).
type Equipment struct {
	Record
	Organisation ID         `json:"organisation,omitzero"`
	Name         Text       `json:"name,omitzero,omitempty"`
	Method       string     `json:"method,omitzero"` // 구축방식: purchase, lease, make
	Spec         Text       `json:"spec,omitzero,omitempty"`
	Quantity     int        `json:"quantity,omitzero"`
	Cost         Won        `json:"cost,omitzero"` // over the whole period, VAT and installation included
	From         civil.Date `json:"from,omitzero"`
	To           civil.Date `json:"to,omitzero"`
	Place        Text       `json:"place,omitzero,omitempty"`
	Operation    Operation  `json:"operation,omitzero,omitempty"`
	ZEUS         string     `json:"zeus,omitzero"` // registration number in the national system
	Reviewed     bool       `json:"reviewed,omitzero"`
}

// Operation is the operation plan of an equipment.
type Operation struct {
	From       civil.Date `json:"from,omitzero"`
	To         civil.Date `json:"to,omitzero"`
	YearlyCost Won        `json:"yearlyCost,omitzero"`
	Staff      int        `json:"staff,omitzero"` // 전담운영인력 수
	Use        Text       `json:"use,omitzero,omitempty"`
	Place      Text       `json:"place,omitzero,omitempty"`
	Extra
}

// FundingFields are the JSON names of the amounts of a funding record, in the
// order of the form.
var FundingFields = []string{
	"government", "ownCash", "ownInKind", "localCash", "localInKind", "otherCash", "otherInKind", "outside",
}

// Amount returns the amount of a field of [FundingFields], 0 for another name.
func (f Funding) Amount(field string) Won {
	switch field {
	case "government":
		return f.Government
	case "ownCash":
		return f.OwnCash
	case "ownInKind":
		return f.OwnInKind
	case "localCash":
		return f.LocalCash
	case "localInKind":
		return f.LocalInKind
	case "otherCash":
		return f.OtherCash
	case "otherInKind":
		return f.OtherInKind
	case "outside":
		return f.Outside
	}
	return 0
}
