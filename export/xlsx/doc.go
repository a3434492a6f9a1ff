// Package xlsx writes the budget workbook of a plan: an overview, the funding and
// the use of funds in the shape of the official form, the limits, a sheet for
// each organisation and the people with their pay.
//
// A workbook is first laid out in memory as sheets of cells ([book]). A cell is a
// text, an amount, or a formula over other cells whose value is worked out from
// the very cells it refers to. So every sum is a live formula with its value, and
// positions and sheet names are written down in one place. Amounts stand in 천원.
package xlsx
