package cli

import (
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// printJSON prints a value as indented JSON with a stable order of keys.
func (p *program) printJSON(value any) error {
	b, err := json.Marshal(value, json.Deterministic(true), jsontext.WithIndent("  "))
	if err != nil {
		return err
	}
	return p.print("%s\n", b)
}
