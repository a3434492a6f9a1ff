package plan

// Organisation returns the organisation of an ID, or nil.
func (p *Plan) Organisation(id ID) *Organisation {
	for i := range p.Organisations {
		if p.Organisations[i].ID == id {
			return &p.Organisations[i]
		}
	}
	return nil
}

// Lead returns the first lead institution (주관연구개발기관), or nil.
func (p *Plan) Lead() *Organisation {
	for i := range p.Organisations {
		if p.Organisations[i].Role == Lead {
			return &p.Organisations[i]
		}
	}
	return nil
}

// Person returns the person of an ID, or nil.
func (p *Plan) Person(id ID) *Person {
	for i := range p.People {
		if p.People[i].ID == id {
			return &p.People[i]
		}
	}
	return nil
}

// PeopleOf lists the people of an organisation, in order.
func (p *Plan) PeopleOf(organisation ID) []Person {
	var people []Person
	for i := range p.People {
		if p.People[i].Organisation == organisation {
			people = append(people, p.People[i])
		}
	}
	return people
}

// Chapter returns the chapter of a key, or nil where nothing was written yet.
func (p *Plan) Chapter(id ID) *Chapter {
	for i := range p.Chapters {
		if p.Chapters[i].ID == id {
			return &p.Chapters[i]
		}
	}
	return nil
}

// Figure returns the figure of an ID, or nil.
func (p *Plan) Figure(id ID) *Figure {
	for i := range p.Figures {
		if p.Figures[i].ID == id {
			return &p.Figures[i]
		}
	}
	return nil
}

// Year returns the project year of an ID, or nil.
func (p *Plan) Year(id ID) *Year {
	for i := range p.Period.Years {
		if p.Period.Years[i].ID == id {
			return &p.Period.Years[i]
		}
	}
	return nil
}

// Foreign reports whether the organisation is abroad.
func (o Organisation) Foreign() bool {
	return o.LegalType == Foreign || o.Country != "" && o.Country != "KR"
}
