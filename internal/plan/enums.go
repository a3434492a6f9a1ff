package plan

// Stage tells which of the two uses of the standard form a plan serves
// (시행규칙 별지 제1호서식 「연구개발계획서(신청용, 협약용)」).
type Stage string

// Stages of a plan.
const (
	Application Stage = "application" // 신청용
	Agreement   Stage = "agreement"   // 협약용
)

// Field is the research field of the call.
type Field string

// Fields of the 2024 call.
const (
	MedicalAI           Field = "medical-ai"           // 의료 AI
	DigitalTherapeutics Field = "digital-therapeutics" // 디지털 치료기기
)

// SecurityLevel is the security grade of the project (보안등급).
type SecurityLevel string

// Security levels.
const (
	General    SecurityLevel = "general"    // 일반
	Restricted SecurityLevel = "restricted" // 보안
)

// Selection is how the project is chosen (선정방식).
type Selection string

// Selection kinds.
const (
	PolicyDesignated Selection = "policy"     // 정책지정
	Designated       Selection = "designated" // 지정공모
	ItemCall         Selection = "item"       // 품목공모
	FieldCall        Selection = "field"      // 분야공모
	FreeCall         Selection = "free"       // 자유공모
)

// LegalType is the legal kind of an organisation, which drives the rules of
// matching funds (시행령 제19조, 별표 1).
type LegalType string

// Legal types.
const (
	Large     LegalType = "large"     // 대기업
	Public    LegalType = "public"    // 공기업 (지방공기업 포함)
	Mid       LegalType = "mid"       // 중견기업
	MidEarly  LegalType = "mid-early" // 초기 중견기업 (평균매출 3천억원 미만)
	SME       LegalType = "sme"       // 중소기업
	Nonprofit LegalType = "nonprofit" // 비영리법인 (대학, 출연연, 병원)
	Foreign   LegalType = "foreign"   // 외국법인
)

// LegalTypes lists every legal type in the order of the form.
var LegalTypes = []LegalType{SME, MidEarly, Mid, Large, Public, Nonprofit, Foreign}

// ForProfit reports whether the type is a company (영리기관).
func (t LegalType) ForProfit() bool {
	switch t {
	case Large, Public, Mid, MidEarly, SME:
		return true
	}
	return false
}

// FormType is what the standard form prints as 기관유형.
type FormType string

// Form types, in the order of the form's codes.
const (
	FormNational    FormType = "national"    // 국립연
	FormPublic      FormType = "public"      // 공립연
	FormUniversity  FormType = "university"  // 대학
	FormGovernment  FormType = "government"  // 정부출연연
	FormLocal       FormType = "local"       // 지자체 출연연
	FormSME         FormType = "sme"         // 중소기업
	FormMid         FormType = "mid"         // 중견기업
	FormLarge       FormType = "large"       // 대기업
	FormHospital    FormType = "hospital"    // 병원
	FormSpecialised FormType = "specialised" // 전문연
	FormOther       FormType = "other"       // 기타
)

// FormTypes lists every form type in the order of the form's codes.
var FormTypes = []FormType{
	FormNational, FormPublic, FormUniversity, FormGovernment, FormLocal, FormSME,
	FormMid, FormLarge, FormHospital, FormSpecialised, FormOther,
}

// Ability is what an organisation brings to the consortium.
type Ability string

// Abilities named by the call.
const (
	ICT      Ability = "ict"      // ICT 기업
	Medical  Ability = "medical"  // 의료기관
	Research Ability = "research" // 연구
)

// Abilities lists every ability.
var Abilities = []Ability{ICT, Medical, Research}

// Role is an organisation's part in the project.
type Role string

// Roles.
const (
	Lead        Role = "lead"        // 주관연구개발기관
	Joint       Role = "joint"       // 공동연구개발기관
	Consigned   Role = "consigned"   // 위탁연구개발기관
	Participant Role = "participant" // 연구개발기관 외 기관
)

// Roles lists every role in the order of the form.
var Roles = []Role{Lead, Joint, Consigned, Participant}

// Counted reports whether budgets of this role add to the project's totals.
// What a consigned institution or a participant receives stands already in the
// payer's line.
func (r Role) Counted() bool { return r == Lead || r == Joint }

// Category is a cost category (비목; 시행령 제20조, 별표 2).
type Category string

// Cost categories, in the order of the form.
const (
	Personnel     Category = "personnel"     // 인건비
	Student       Category = "student"       // 학생인건비
	Facility      Category = "facility"      // 연구시설·장비비
	Material      Category = "material"      // 연구재료비
	Consignment   Category = "consigned"     // 위탁연구개발비
	International Category = "international" // 국제공동연구개발비
	Burden        Category = "burden"        // 연구개발부담비
	Activity      Category = "activity"      // 연구활동비
	Allowance     Category = "allowance"     // 연구수당
	Security      Category = "security"      // 보안수당
	Innovation    Category = "innovation"    // 연구혁신비
	Indirect      Category = "indirect"      // 간접비
)

// Categories lists every cost category in the order of the form; the last one
// is indirect cost, all before it are direct.
var Categories = []Category{
	Personnel, Student, Facility, Material, Consignment, International, Burden,
	Activity, Allowance, Security, Innovation, Indirect,
}

// Direct reports whether the category is direct cost (직접비).
func (c Category) Direct() bool { return c != Indirect }

// Kind tells cash from in kind.
type Kind string

// Kinds of a cost line.
const (
	Cash   Kind = "cash"   // 현금
	InKind Kind = "inKind" // 현물
)

// Kinds lists both kinds, cash first.
var Kinds = []Kind{Cash, InKind}

// Item keys that the model itself needs; all others are the call's data.
const (
	ItemInternal = "internal" // 내부인건비
	ItemExternal = "external" // 외부인건비
	ItemSupport  = "support"  // 연구근접지원인력
	ItemGeneral  = "general"  // 학생인건비 일반
	ItemPooled   = "pooled"   // 학생인건비 통합관리
)

// Degree is the course of a student researcher.
type Degree string

// Degrees.
const (
	NoDegree Degree = ""
	Bachelor Degree = "bachelor" // 학사과정
	Master   Degree = "master"   // 석사과정
	Doctor   Degree = "doctor"   // 박사과정
)

// ContractState is how far the agreement with a foreign institution is.
type ContractState string

// Contract states.
const (
	ContractNone   ContractState = ""         // 비어 있음
	ContractIntent ContractState = "intent"   // 의향서(LOI)
	ContractMOU    ContractState = "mou"      // 양해각서(MOU)
	ContractDraft  ContractState = "draft"    // 계약서안 협의 중
	ContractSigned ContractState = "contract" // 계약 체결
)

// ReviewState is the state of an ethics or data review (IRB, DRB).
type ReviewState string

// Review states.
const (
	ReviewNone      ReviewState = ""          // 비어 있음
	ReviewPlanned   ReviewState = "planned"   // 예정
	ReviewSubmitted ReviewState = "submitted" // 심의 중
	ReviewApproved  ReviewState = "approved"  // 승인
	ReviewExempt    ReviewState = "exempt"    // 면제
	ReviewNotNeeded ReviewState = "none"      // 해당 없음
)
