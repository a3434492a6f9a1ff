package check

// rules are all rules, in the order of a plan's forms.
var rules = []Rule{
	titleRule, periodRule, leadRule, foreignRule, chaptersRule,
	ceilingRule, balanceRule, amountRule, receiverRule, undrawableRule,
}
