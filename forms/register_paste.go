package forms

// paste offers the table on the clipboard as new records.
func (r *register) paste() {}

// copyTable copies what the list shows as a table.
func (r *register) copyTable() {}
