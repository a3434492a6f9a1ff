package intake

import (
	"strconv"
	"strings"

	"moaplan/internal/plan"
)

// money reads an amount in the heading's unit, else in the column's own. The plan keeps
// whole units of the column, so an amount between two of them is refused and never
// rounded.
func (c Column) money(text string, unit plan.Won) (value any, fault string) {
	if unit == 0 {
		unit = c.Unit
	}
	text = strings.TrimSpace(text)
	for _, mark := range []string{"₩", "원"} {
		text = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(text, mark), mark))
	}
	if text == "-" || text == "–" {
		return plan.Won(0), ""
	}
	n, err := strconv.ParseInt(strings.ReplaceAll(text, ",", ""), 10, 64)
	if err != nil || n < 0 || n > int64(plan.MaxWon/unit) {
		return nil, FaultMoney
	}
	amount := plan.Won(n) * unit
	if amount%c.Unit != 0 {
		return nil, FaultUnit
	}
	return amount, ""
}

// Choice is one value of a choice with the words it goes by.
type Choice struct {
	Value any
	Words []string
}

// ReadChoice reads the words of choices, whatever blanks, marks and case they are
// written with.
func ReadChoice(choices []Choice) func(cell string) (any, bool) {
	known := map[string]any{}
	for _, c := range choices {
		for _, words := range c.Words {
			key := letters(words)
			if _, taken := known[key]; key != "" && !taken {
				known[key] = c.Value
			}
		}
	}
	return func(cell string) (any, bool) {
		value, ok := known[letters(cell)]
		return value, ok
	}
}

// ticks are what people write for yes and no, as [letters] leaves it.
var ticks = map[string]bool{
	"y": true, "yes": true, "o": true, "예": true, "네": true, "유": true, "해당": true, "true": true, "1": true, "x": false, "n": false, "no": false,
	"아니요": false, "아니오": false, "무": false, "해당없음": false, "false": false, "0": false,
}

// ReadTick reads yes or no: 예, O, Y, √ and the like, or 아니요, X, N, -.
func ReadTick(cell string) (any, bool) {
	switch strings.TrimSpace(cell) {
	case "○", "◯", "●", "√", "✓", "✔", "☑", "■", "V", "v":
		return true, true
	case "-", "–", "☐", "□", "×":
		return false, true
	}
	value, ok := ticks[letters(cell)]
	return value, ok
}
