package hanja

// Load is what the first use of the table costs.
var Load = load
