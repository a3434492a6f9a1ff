package plan

import "cloud.google.com/go/civil"

// Organisation is one institution of the consortium.
type Organisation struct {
	Record
	Name         Text         `json:"name,omitzero,omitempty"`    // 기관명
	FormerNames  []FormerName `json:"formerNames,omitempty"`      // names it bore in earlier versions of the plan
	Role         Role         `json:"role,omitzero"`              // 주관, 공동, 위탁, 연구개발기관 외
	LegalType    LegalType    `json:"legalType,omitzero"`         // drives the rules
	FormType     FormType     `json:"formType,omitzero"`          // what the form prints
	Ability      Ability      `json:"ability,omitzero"`           // what it brings
	Country      string       `json:"country,omitzero"`           // ISO 3166-1 alpha-2; empty is KR
	Task         Text         `json:"task,omitzero,omitempty"`    // 담당기술개발내용
	Reason       Text         `json:"reason,omitzero,omitempty"`  // why it takes part, or why it has no money or people
	BusinessNo   string       `json:"businessNo,omitzero"`        // 사업자등록번호
	CorporateNo  string       `json:"corporateNo,omitzero"`       // 법인등록번호
	Address      Text         `json:"address,omitzero,omitempty"` // 주소
	Head         Contact      `json:"head,omitzero,omitempty"`    // 기관장
	Investigator ID           `json:"investigator,omitzero"`      // person: 연구책임자 (주관) or 기관 책임자
	Working      Contact      `json:"working,omitzero,omitempty"` // 실무담당자
	OverheadRate int          `json:"overheadRate,omitzero"`      // 간접비고시비율, hundredths of a percent; 0 = not given
	StudentPay   []StudentPay `json:"studentPay,omitempty"`       // 학생인건비 계상기준 of the institution
	Founded      civil.Date   `json:"founded,omitzero"`           // 설립일
	Centre       Centre       `json:"centre,omitzero,omitempty"`  // 기업부설연구소
	Employees    int          `json:"employees,omitzero"`         // 종업원 수
	Finances     []Finance    `json:"finances,omitempty"`         // three years
	AverageSales Won          `json:"averageSales,omitzero"`      // 평균매출액, won: tells mid from early mid-size
	SharesCost   bool         `json:"sharesCost,omitzero"`        // a task of 시행령 제19조④: a non-profit may bear own money
	Startup      bool         `json:"startup,omitzero"`           // 창업기업, business opened at most 7 years before the start
	Exempt       bool         `json:"exempt,omitzero"`            // the ministry lets it bear nothing (시행령 제19조②)
}

// FormerName is a name that an institution bore before it was renamed.
type FormerName struct {
	Record
	Name Text `json:"name,omitzero,omitempty"`
}

// Contact is a person who answers for an institution.
type Contact struct {
	Name       string `json:"name,omitzero"`
	Position   string `json:"position,omitzero"`   // 직위
	Phone      string `json:"phone,omitzero"`      // 직장전화
	Mobile     string `json:"mobile,omitzero"`     // 휴대전화
	Email      string `json:"email,omitzero"`      // 전자우편
	ResearchNo string `json:"researchNo,omitzero"` // 국가연구자번호
	Extra
}

// StudentPay is the institution's own monthly standard for a degree; its ID is
// the degree's key.
type StudentPay struct {
	Record
	Monthly Won `json:"monthly,omitzero"` // won a month
}

// Centre is a recognised R&D centre of a company (기업부설연구소, 전담부서).
type Centre struct {
	Name       string     `json:"name,omitzero"`
	Number     string     `json:"number,omitzero"`     // 인정번호
	Recognised civil.Date `json:"recognised,omitzero"` // 최초 인정일
	Extra
}

// Finance is one business year of an institution, in won.
type Finance struct {
	Record
	Year          int `json:"year,omitzero"`
	Sales         Won `json:"sales,omitzero"`         // 매출액
	Assets        Won `json:"assets,omitzero"`        // 자산총계
	Debt          Won `json:"debt,omitzero"`          // 부채총계
	Equity        Won `json:"equity,omitzero"`        // 자본총계
	CurrentAssets Won `json:"currentAssets,omitzero"` // 유동자산
	CurrentDebt   Won `json:"currentDebt,omitzero"`   // 유동부채
	Capital       Won `json:"capital,omitzero"`       // 자본금
	Research      Won `json:"research,omitzero"`      // 연구개발투자액
}
