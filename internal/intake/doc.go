// Package intake reads what others made: pasted text and tables, documents, partners'
// books. It returns edits and problems with the place they came from; it changes
// nothing.
package intake
