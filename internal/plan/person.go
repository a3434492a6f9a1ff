package plan

import "cloud.google.com/go/civil"

// Person is a researcher of the project (참여연구자) and belongs to one
// organisation.
type Person struct {
	Record
	Name         Text          `json:"name,omitzero,omitempty"`
	Organisation ID            `json:"organisation,omitzero"`
	Position     Text          `json:"position,omitzero,omitempty"` // 직위
	ResearchNo   string        `json:"researchNo,omitzero"`         // 국가연구자번호
	Born         civil.Date    `json:"born,omitzero"`               // 생년월일
	Gender       string        `json:"gender,omitzero"`             // male, female
	Phone        string        `json:"phone,omitzero"`
	Mobile       string        `json:"mobile,omitzero"`
	Email        string        `json:"email,omitzero"`
	Duty         Text          `json:"duty,omitzero,omitempty"` // 담당업무
	Education    []Education   `json:"education,omitempty"`     // 학력
	Career       []Career      `json:"career,omitempty"`        // 경력
	Achievements []Achievement `json:"achievements,omitempty"`  // 주요 연구실적
	Projects     []HeldProject `json:"projects,omitempty"`      // 신청·수행 중·수행한 과제

	Degree        Degree     `json:"degree,omitzero"`        // a student researcher's course
	Pooled        bool       `json:"pooled,omitzero"`        // 학생인건비 통합관리
	Support       bool       `json:"support,omitzero"`       // 연구근접지원인력
	NewHire       bool       `json:"newHire,omitzero"`       // 신규채용
	HiredOn       civil.Date `json:"hiredOn,omitzero"`       // day of hiring, done or planned
	OtherEmployer string     `json:"otherEmployer,omitzero"` // a second employer
	External      bool       `json:"external,omitzero"`      // 외부인건비
	MonthlyPay    Won        `json:"monthlyPay,omitzero"`    // won a month, without the employer's insurance and severance
	Charges       []Charge   `json:"charges,omitempty"`      // by year
}

// Charge is a person's charge to the project in one year; its ID is the year's.
// Rates are 인건비계상률 in hundredths of a percent of the monthly pay.
type Charge struct {
	Record
	FirstMonth int `json:"firstMonth,omitzero"` // month of the year in which it begins, from 1; 0 = 1
	Months     int `json:"months,omitzero"`     // 참여기간
	Cash       int `json:"cash,omitzero"`       // 현금
	InKind     int `json:"inKind,omitzero"`     // 현물
	Unpaid     int `json:"unpaid,omitzero"`     // 미지급
	Insurance  Won `json:"insurance,omitzero"`  // employer's social insurance, won for the year
	Severance  Won `json:"severance,omitzero"`  // 퇴직급여충당금, won for the year
}

// Education is one degree of a person.
type Education struct {
	Record
	From   string `json:"from,omitzero"` // year or year and month, as the form asks
	To     string `json:"to,omitzero"`
	School Text   `json:"school,omitzero,omitempty"`
	Major  Text   `json:"major,omitzero,omitempty"`
	Degree Text   `json:"degree,omitzero,omitempty"`
}

// Career is one position a person held.
type Career struct {
	Record
	From         string `json:"from,omitzero"`
	To           string `json:"to,omitzero"`
	Organisation Text   `json:"organisation,omitzero,omitempty"`
	Work         Text   `json:"work,omitzero,omitempty"`
}

// Achievement is a paper, a patent or another result of a person.
type Achievement struct {
	Record
	Kind      string     `json:"kind,omitzero"` // paper, patent, other
	Title     Text       `json:"title,omitzero,omitempty"`
	Source    string     `json:"source,omitzero"` // journal or office
	Date      civil.Date `json:"date,omitzero"`
	Country   string     `json:"country,omitzero"`
	Number    string     `json:"number,omitzero"`              // DOI or registration number
	Part      Text       `json:"part,omitzero,omitempty"`      // 역할
	Relevance Text       `json:"relevance,omitzero,omitempty"` // 관련성
}

// HeldProject is a national project that a person applied for, carries out or
// carried out (3책5공).
type HeldProject struct {
	Record
	State        string     `json:"state,omitzero"` // applied, running, done
	Title        Text       `json:"title,omitzero,omitempty"`
	Ministry     string     `json:"ministry,omitzero"`
	Agency       string     `json:"agency,omitzero"`
	Organisation Text       `json:"organisation,omitzero,omitempty"` // where the person takes part
	Role         string     `json:"role,omitzero"`                   // principal, jointPrincipal, researcher, consigned
	Start        civil.Date `json:"start,omitzero"`
	End          civil.Date `json:"end,omitzero"` // the final end, not a stage's
	Amount       Won        `json:"amount,omitzero"`
	Rate         int        `json:"rate,omitzero"`     // 인건비계상률, hundredths of a percent
	Excluded     bool       `json:"excluded,omitzero"` // the call leaves it out of the count
	Reason       string     `json:"reason,omitzero"`   // why it is left out
}
