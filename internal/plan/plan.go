package plan

import "cloud.google.com/go/civil"

// Format is the format number of the plan's file that this version writes.
const Format = 1

// Plan is a whole research and development plan. Lists keep their order;
// records refer to each other by ID.
type Plan struct {
	Format     int    `json:"format"`
	ID         ID     `json:"id"`
	CopiedFrom ID     `json:"copiedFrom,omitzero"` // the earlier plan this one was carried over from
	Call       string `json:"call"`                // ID of the call for proposals
	Track      string `json:"track"`               // ID of the call's track
	Stage      Stage  `json:"stage"`               // 신청용 | 협약용
	Example    bool   `json:"example,omitzero"`    // invented data, printed with the mark (예시)

	Notice          Notice           `json:"notice,omitzero,omitempty"`
	Title           Text             `json:"title,omitzero,omitempty"`        // 연구개발과제명
	OverallTitle    Text             `json:"overallTitle,omitzero,omitempty"` // 총괄연구개발명 (해당 시)
	OverallNumber   string           `json:"overallNumber,omitzero"`          // 총괄연구개발 식별번호
	ProjectNumber   string           `json:"projectNumber,omitzero"`          // 연구개발과제번호
	Field           Field            `json:"field,omitzero"`
	Security        SecurityLevel    `json:"security,omitzero"`
	SecurityReason  Text             `json:"securityReason,omitzero,omitempty"`
	Selection       Selection        `json:"selection,omitzero"`
	Classifications []Classification `json:"classifications,omitempty"`
	Keywords        []Keyword        `json:"keywords,omitempty"`
	Summary         Summary          `json:"summary,omitzero,omitempty"`
	Period          Period           `json:"period,omitzero,omitempty"`

	Organisations []Organisation `json:"organisations,omitempty"`
	People        []Person       `json:"people,omitempty"`

	Scenarios  []Scenario  `json:"scenarios,omitempty"`
	Submission ID          `json:"submission,omitzero"` // the scenario marked for submission
	Lines      []Line      `json:"lines,omitempty"`
	Funding    []Funding   `json:"funding,omitempty"`
	Equipment  []Equipment `json:"equipment,omitempty"`

	Chapters   []Chapter   `json:"chapters,omitempty"`
	Figures    []Figure    `json:"figures,omitempty"`
	References []Reference `json:"references,omitempty"`
	Unplaced   []Unplaced  `json:"unplaced,omitempty"`

	Goals       []Goal        `json:"goals,omitempty"`
	Indicators  []Indicator   `json:"indicators,omitempty"`
	Tasks       []Task        `json:"tasks,omitempty"`
	Cooperation []Cooperation `json:"cooperation,omitempty"`
	DataSets    []DataSet     `json:"dataSets,omitempty"`
	Trials      []Trial       `json:"trials,omitempty"`
	Licences    []Licence     `json:"licences,omitempty"`
	Outcomes    []Outcome     `json:"outcomes,omitempty"`
	Business    Business      `json:"business,omitzero,omitempty"`

	Attachments []Attachment `json:"attachments,omitempty"`
	Rounds      []Round      `json:"rounds,omitempty"`
	Answers     []Answer     `json:"answers,omitempty"`
	Limits      UserLimits   `json:"limits,omitzero,omitempty"`
	Review      []ToReview   `json:"review,omitempty"`
	Extra
}

// Notice is what the plan takes from the call's announcement (공고).
type Notice struct {
	Ministry     Text       `json:"ministry,omitzero,omitempty"`     // 중앙행정기관명
	Agency       Text       `json:"agency,omitzero,omitempty"`       // 전문기관명
	Programme    Text       `json:"programme,omitzero,omitempty"`    // 사업명
	SubProgramme Text       `json:"subProgramme,omitzero,omitempty"` // 내역사업명
	Number       string     `json:"number,omitzero"`                 // 공고번호
	Date         civil.Date `json:"date,omitzero"`                   // 공고일: chooses the law in force
	Deadline     civil.Date `json:"deadline,omitzero"`               // 접수 마감일
	Extra
}

// System names the list a classification code belongs to.
type System string

// Classification systems.
const (
	NationalSystem System = "national" // 국가과학기술표준분류
	MinistrySystem System = "ministry" // 부처분류 (ICT기술분류)
)

// Classification is one technology class of the project, at most three a system.
type Classification struct {
	Record
	System System `json:"system,omitzero"`
	Code   string `json:"code,omitzero"`
	Name   string `json:"name,omitzero"`
	Weight int    `json:"weight,omitzero"` // percent; the weights of a system add up to 100
}

// Keyword is one of the five Korean and five English keywords (핵심어).
type Keyword struct {
	Record
	Text Text `json:"text,omitzero,omitempty"`
}

// Summary is the summary form (요약문).
type Summary struct {
	Phase    string      `json:"phase,omitzero"`    // 연구개발단계: basic, applied, development, other
	TRLStart int         `json:"trlStart,omitzero"` // 기술성숙도 착수, 1 to 9
	TRLEnd   int         `json:"trlEnd,omitzero"`   // 기술성숙도 종료, 1 to 9
	Traits   Text        `json:"traits,omitzero,omitempty"`
	Goal     Text        `json:"goal,omitzero,omitempty"`    // 최종 목표
	Content  Text        `json:"content,omitzero,omitempty"` // 전체 내용
	Use      Text        `json:"use,omitzero,omitempty"`     // 활용계획 및 기대효과
	Stages   []StageGoal `json:"stages,omitempty"`
	Extra
}

// StageGoal is the goal and content of one stage (단계); its ID is the stage's.
type StageGoal struct {
	Record
	Goal    Text `json:"goal,omitzero,omitempty"`
	Content Text `json:"content,omitzero,omitempty"`
}

// UserLimits are limits that the notice sets and the user types in, because no
// source could be read for them.
type UserLimits struct {
	BodyPages int `json:"bodyPages,omitzero"` // 본문 분량 상한, pages
	Extra
}

// Answer is the user's answer to a question that no computation can settle;
// its ID is the question's.
type Answer struct {
	Record
	Ticked bool   `json:"ticked,omitzero"`
	Reason string `json:"reason,omitzero"`
}

// ToReview is something that came from an earlier plan and must be looked at
// again, because it may no longer hold: what was cleared, shifted or scaled.
type ToReview struct {
	Record
	What  string `json:"what,omitzero"`  // its kind, a word of package carry
	Place Path   `json:"place,omitzero"` // where in the plan
	Count int    `json:"count,omitzero"` // of how many records it speaks, where more than one
	Done  bool   `json:"done,omitzero"`  // the writer has looked at it
}
