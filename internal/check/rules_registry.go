package check

// The rules of the cover, of the consortium's team, of the plan's content and of
// its consistency, each in the order of the forms.
var (
	coverRules = []definition{
		noticeRule, startRule, securityRule, securityReviewRule, classificationRule, keywordsRule, summaryRule, readinessRule,
	}
	teamRules = []definition{
		abilitiesRule, domesticRule, oneRegistrationRule, registrationRule, countryRule, eligibilityRule, participantRule, demandRule,
		cooperationRule, contractRule, resultsRule, personRule, investigatorRule, contactRule,
	}
	contentRules = []definition{
		chapterLengthRule, pagesRule, figureRule, documentRule, goalsRule, tasksRule, monthsRule, indicatorsRule, weightsRule,
		dataRule, ethicsRule, boardRule, transferRule, trialRule, trialRouteRule, licenceRule, attachmentRule,
	}
	consistencyRules = []definition{workRule, overrideRule, scenarioRule, formerNameRule, referencesRule, duplicatesRule}
)
