package plan

// Pay is what a person's charge of one year comes to. Each part is cut to 천원
// once; the unpaid part (미지급인건비) is no cost, but counts in the base of the
// allowance.
type Pay struct {
	Cash, InKind, Unpaid Won
}

// PayOf computes a person's pay for one charge: monthly pay × rate × months for
// each part, and the employer's insurance and severance with the part that is
// paid (in cash where any is). At a rate of zero neither may be budgeted
// (매뉴얼 p.197 Q1), so none is added. Amounts beyond [MaxWon] are an overflow.
func PayOf(p Person, c Charge) (Pay, error) {
	part := func(rate int, extra Won) (Won, error) {
		if rate <= 0 || c.Months <= 0 || p.MonthlyPay <= 0 {
			return 0, nil
		}
		w, err := Product(10_000, int64(p.MonthlyPay), int64(rate), int64(c.Months))
		if err != nil || extra > MaxWon-w {
			return 0, ErrOverflow
		}
		return (w + extra).Cut(), nil
	}
	// Each bounded before they are added, so that the sum cannot wrap around.
	extra := min(max(c.Insurance, 0), MaxWon+1) + min(max(c.Severance, 0), MaxWon+1)
	var withCash, withInKind Won
	if c.Cash > 0 {
		withCash = extra
	} else {
		withInKind = extra
	}
	var pay Pay
	var err error
	if pay.Cash, err = part(c.Cash, withCash); err != nil {
		return Pay{}, err
	}
	if pay.InKind, err = part(c.InKind, withInKind); err != nil {
		return Pay{}, err
	}
	if pay.Unpaid, err = part(c.Unpaid, 0); err != nil {
		return Pay{}, err
	}
	return pay, nil
}

// PayOfAll adds up a person's pay over all charges.
func PayOfAll(p Person) (Pay, error) {
	var sum Pay
	for _, c := range p.Charges {
		pay, err := PayOf(p, c)
		if err != nil {
			return Pay{}, err
		}
		sum.Cash, sum.InKind, sum.Unpaid = sum.Cash+pay.Cash, sum.InKind+pay.InKind, sum.Unpaid+pay.Unpaid
	}
	return sum, nil
}

// PayItem is the category and item (비목·세목) that a person's pay belongs to.
// The pay of a pooled student ([ItemPooled]) is budgeted as one total, never by
// person (매뉴얼 p.200).
func (p Person) PayItem() (Category, string) {
	switch {
	case p.Support:
		return Personnel, ItemSupport
	case p.Degree != NoDegree && p.Pooled:
		return Student, ItemPooled
	case p.Degree != NoDegree:
		return Student, ItemGeneral
	case p.External:
		return Personnel, ItemExternal
	}
	return Personnel, ItemInternal
}

// payLines derives the cost lines of one person: a line for each year and kind
// that comes to something. Their IDs are made from the person's.
func payLines(p Person) []Line {
	category, item := p.PayItem()
	if item == ItemPooled {
		return nil
	}
	var lines []Line
	for _, c := range p.Charges {
		pay, err := PayOf(p, c)
		if err != nil {
			continue // the check names the person; a sum must not overflow
		}
		for _, kind := range Kinds {
			amount := pay.Cash
			if kind == InKind {
				amount = pay.InKind
			}
			if amount > 0 {
				lines = append(lines, Line{
					Record:       Record{ID: "pay." + p.ID + "." + c.ID + "." + ID(kind)},
					Organisation: p.Organisation, Year: c.ID, Category: category, Item: item,
					Kind: kind, Amount: amount, Name: p.Name,
				})
			}
		}
	}
	return lines
}
