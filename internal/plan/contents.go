package plan

import "cloud.google.com/go/civil"

// Chapter is the text of one chapter of the call's form, as Markdown with the
// writers' own list marks; its ID is the chapter's key in the call.
type Chapter struct {
	Record
	Text Text `json:"text,omitzero,omitempty"`
	Done bool `json:"done,omitzero"` // the writer has marked it finished
}

// Figure is a picture that chapters show as ![](figure:ID).
type Figure struct {
	Record
	File    string `json:"file,omitzero"` // name below figures/ in the plan's file
	Caption Text   `json:"caption,omitzero,omitempty"`
	Source  Text   `json:"source,omitzero,omitempty"` // 출처
	Width   int    `json:"width,omitzero"`            // percent of the text's width; 0 = 100
}

// Reference is an entry of 참고문헌.
type Reference struct {
	Record
	Text string `json:"text,omitzero"`
	URL  string `json:"url,omitzero"`
}

// Unplaced is text that found no place when a plan was carried over or a draft
// was taken in; it is kept until the writer has dealt with it.
type Unplaced struct {
	Record
	From string `json:"from,omitzero"`
	Text string `json:"text,omitzero"`
}

// Goal is what one organisation reaches in one year (연차별 목표와 내용).
type Goal struct {
	Record
	Year         ID   `json:"year,omitzero"`
	Organisation ID   `json:"organisation,omitzero"`
	Goal         Text `json:"goal,omitzero,omitempty"`
	Content      Text `json:"content,omitzero,omitempty"` // items, one a line
}

// Indicator is a performance indicator (성과지표).
type Indicator struct {
	Record
	Name         Text     `json:"name,omitzero,omitempty"`
	Unit         string   `json:"unit,omitzero"`
	Weight       int      `json:"weight,omitzero"` // percent; all add up to 100
	Best         string   `json:"best,omitzero"`   // 세계 최고 수준
	BestHolder   Text     `json:"bestHolder,omitzero,omitempty"`
	Today        string   `json:"today,omitzero"` // 연구개발 전 국내 수준
	Targets      []Target `json:"targets,omitempty"`
	Method       Text     `json:"method,omitzero,omitempty"` // 평가방법
	Organisation ID       `json:"organisation,omitzero"`
}

// Target is the value to reach in one year; its ID is the year's.
type Target struct {
	Record
	Value string `json:"value,omitzero"`
}

// Task is a piece of work with its months and its result (수행일정 및 주요 결과물).
type Task struct {
	Record
	Name         Text `json:"name,omitzero,omitempty"`
	Organisation ID   `json:"organisation,omitzero"`
	Partners     []ID `json:"partners,omitempty"`
	Start        int  `json:"start,omitzero"` // first project month, from 1
	End          int  `json:"end,omitzero"`   // last project month, included
	Output       Text `json:"output,omitzero,omitempty"`
}

// Cooperation is the joint research with one foreign institution.
type Cooperation struct {
	Record
	Organisation ID            `json:"organisation,omitzero"`
	State        ContractState `json:"state,omitzero"`
	SignedOn     civil.Date    `json:"signedOn,omitzero"` // done or planned
	Contract     Text          `json:"contract,omitzero,omitempty"`
	Need         Text          `json:"need,omitzero,omitempty"`  // why this partner
	Work         Text          `json:"work,omitzero,omitempty"`  // what each side does
	Sites        Text          `json:"sites,omitzero,omitempty"` // where
	Data         Text          `json:"data,omitzero,omitempty"`  // data terms
	IP           Text          `json:"ip,omitzero,omitempty"`    // ownership of results (시행령 제32조②)
	Visits       []Visit       `json:"visits,omitempty"`
	Money        []Payment     `json:"money,omitempty"`
}

// Visit is a stay of researchers at the other side.
type Visit struct {
	Record
	Month   int  `json:"month,omitzero"` // project month, from 1
	Days    int  `json:"days,omitzero"`
	People  int  `json:"people,omitzero"`
	Inbound bool `json:"inbound,omitzero"` // from the foreign institution to Korea
	Place   Text `json:"place,omitzero,omitempty"`
	Purpose Text `json:"purpose,omitzero,omitempty"`
}

// Payment is the money a foreign institution receives in one year, in its
// currency; its ID is the year's. [Payment.Won] gives won, cut to 천원.
type Payment struct {
	Record
	Currency     string     `json:"currency,omitzero"`     // ISO 4217
	Amount       int64      `json:"amount,omitzero"`       // whole units of the currency
	RatePer10000 int64      `json:"ratePer10000,omitzero"` // won for 10,000 units
	RateDate     civil.Date `json:"rateDate,omitzero"`
	RateSource   string     `json:"rateSource,omitzero"`
}

// Won converts the payment, cut to 천원.
func (p Payment) Won() (Won, error) {
	w, err := Product(10_000, p.Amount, p.RatePer10000)
	return w.Cut(), err
}

// DataSet is a set of medical data that an institution brings.
type DataSet struct {
	Record
	Name          Text   `json:"name,omitzero,omitempty"`
	Organisation  ID     `json:"organisation,omitzero"`
	Modality      Text   `json:"modality,omitzero,omitempty"`
	Count         int    `json:"count,omitzero"`
	Unit          string `json:"unit,omitzero"` // 건, 명, …
	Period        string `json:"period,omitzero"`
	Labels        Text   `json:"labels,omitzero,omitempty"`
	IRB           Review `json:"irb,omitzero,omitempty"`
	DRB           Review `json:"drb,omitzero,omitempty"`
	Pseudonymised Text   `json:"pseudonymised,omitzero,omitempty"` // 가명처리 방법
	Transfer      bool   `json:"transfer,omitzero"`                // leaves the country
	TransferTo    ID     `json:"transferTo,omitzero"`
	LegalGround   Text   `json:"legalGround,omitzero,omitempty"` // of the transfer abroad
}

// Review is an ethics or data review and its dates.
type Review struct {
	State    ReviewState `json:"state,omitzero"`
	Board    Text        `json:"board,omitzero,omitempty"`
	Type     string      `json:"type,omitzero"` // full, expedited, exempt
	Planned  civil.Date  `json:"planned,omitzero"`
	Approved civil.Date  `json:"approved,omitzero"`
	Number   string      `json:"number,omitzero"`
	Extra
}

// Trial is a clinical trial or a performance study.
type Trial struct {
	Record
	Name         Text   `json:"name,omitzero,omitempty"`
	Organisation ID     `json:"organisation,omitzero"`
	Sites        []ID   `json:"sites,omitempty"`
	Design       Text   `json:"design,omitzero,omitempty"`
	Phase        string `json:"phase,omitzero"` // exploratory, confirmatory, retrospective, feasibility
	Subjects     int    `json:"subjects,omitzero"`
	Basis        Text   `json:"basis,omitzero,omitempty"` // of the sample size
	Endpoint     Text   `json:"endpoint,omitzero,omitempty"`
	Route        Text   `json:"route,omitzero,omitempty"` // approval of the protocol
	CRO          Text   `json:"cro,omitzero,omitempty"`
	IRB          Review `json:"irb,omitzero,omitempty"`
	Start        int    `json:"start,omitzero"` // project month
	End          int    `json:"end,omitzero"`
}

// Licence is a market approval to be obtained (인허가).
type Licence struct {
	Record
	Product      Text   `json:"product,omitzero,omitempty"`
	Organisation ID     `json:"organisation,omitzero"`
	Country      string `json:"country,omitzero"`
	Authority    Text   `json:"authority,omitzero,omitempty"`
	Class        string `json:"class,omitzero"`
	Route        Text   `json:"route,omitzero,omitempty"`
	Submit       int    `json:"submit,omitzero"` // project month of the submission
	Approve      int    `json:"approve,omitzero"`
	Standards    Text   `json:"standards,omitzero,omitempty"`
}

// Outcome is a countable result with its target by year (patents, papers,
// hires, sales).
type Outcome struct {
	Record
	Kind         string   `json:"kind,omitzero"` // patentApplication, patentGrant, paper, hire, youthHire, software, standard, sales, export, investment, other
	Name         Text     `json:"name,omitzero,omitempty"`
	Unit         string   `json:"unit,omitzero"`
	Organisation ID       `json:"organisation,omitzero"`
	Targets      []Target `json:"targets,omitempty"`
	After        []Target `json:"after,omitempty"` // years after the end, by their number: "after1"
}

// Business is the plan of commercialisation (사업화 계획).
type Business struct {
	Product   Text         `json:"product,omitzero,omitempty"`
	Market    Text         `json:"market,omitzero,omitempty"`
	Price     Text         `json:"price,omitzero,omitempty"`
	Payment   Text         `json:"payment,omitzero,omitempty"` // reimbursement
	Sales     []Sale       `json:"sales,omitempty"`
	Countries []CountryRow `json:"countries,omitempty"`
	Extra
}

// Sale is the planned sales of one calendar year, in won.
type Sale struct {
	Record
	Year     int `json:"year,omitzero"`
	Domestic Won `json:"domestic,omitzero"`
	Abroad   Won `json:"abroad,omitzero"`
	Invest   Won `json:"invest,omitzero"`
	Hires    int `json:"hires,omitzero"`
}

// CountryRow is a target country and the way into it.
type CountryRow struct {
	Record
	Country string `json:"country,omitzero"`
	Route   Text   `json:"route,omitzero,omitempty"`
	Partner Text   `json:"partner,omitzero,omitempty"`
	When    string `json:"when,omitzero"`
}

// Attachment is one paper that goes with the plan (첨부서류), by the call's key
// or added by the user. See [AttachmentID].
type Attachment struct {
	Record
	Item         string     `json:"item,omitzero"` // the call's key of the paper
	Organisation ID         `json:"organisation,omitzero"`
	Name         Text       `json:"name,omitzero,omitempty"`
	State        string     `json:"state,omitzero"` // "", requested, ready, notNeeded
	File         string     `json:"file,omitzero"`  // name below attachments/ in the plan's file
	Pages        int        `json:"pages,omitzero"`
	Due          civil.Date `json:"due,omitzero"`
	Note         string     `json:"note,omitzero"`
}

// Round is one sending of a partner's book, with the plan it was made from.
type Round struct {
	Record
	Organisation ID         `json:"organisation,omitzero"`
	Number       int        `json:"number,omitzero"`
	SentOn       civil.Date `json:"sentOn,omitzero"`
	DueOn        civil.Date `json:"dueOn,omitzero"`
	ReturnedOn   civil.Date `json:"returnedOn,omitzero"`
	Base         string     `json:"base,omitzero"` // name below history/ of the plan it was made from
	Note         string     `json:"note,omitzero"`
}

// AttachmentID is the ID of the paper that the call asks for under a key, of one
// organisation or, without one, of the whole project.
func AttachmentID(item string, organisation ID) ID {
	if organisation == "" {
		return ID(item)
	}
	return ID(item) + "." + organisation
}
