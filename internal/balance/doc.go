// Package balance decides who pays for the costs of a plan: [Solve] sets the
// government money and the institutions' own money of each year so that funding
// equals costs and every limit on funding holds, or says, rule by rule, why that
// cannot be. [Meter] tells the inverse: what can still be spent or received.
//
// Costs, the money of local governments and other bodies, and money outside the
// research cost are given. So in each organisation and year one number is free:
// every won of cash that the government does not pay is the organisation's own.
// The most government money is therefore the least own cash as well; the two
// aims differ in what they do with recommendations. See [Options].
//
// Inside the package amounts are whole 천원.
package balance
