import type { CompareWords } from './compareZh';

/** Words of the page that compares agencies, in English. */
export const compareEn: CompareWords = {
	measure: 'Counted as',
	measures: {
		count: 'Figures',
		share: 'Share of the group’s total',
		residents: 'Per 10,000 residents',
		staff: 'Per 10 staff'
	},
	perUnit: {
		residents: (unit) => `${unit} per 10,000 residents`,
		staff: (unit) => `${unit} per 10 staff`
	},
	rateStays: 'A rate is relative already and stays as it is.',
	noBase: { residents: 'no population in the roster', staff: 'no staff in the roster' },
	zeroBase: 'nothing to divide by',
	outside: 'not in the group',
	withBase: (value, count, base) => `${value} (${count}/${base})`,
	shown: (n) => `${n} agencies side by side`,
	shownTop: (n) =>
		`No agency chosen: the ${n} of the group with the most new requests of the year are shown (by number of reports where that is not given). Choose up to 8 above.`,
	shownGroup: (n, of) =>
		n === of
			? `No agency chosen: all ${n} of the group are shown.`
			: `No agency chosen: the first ${n} of the group’s ${of} are shown. Choose up to 8 above.`,
	tooMany: (chosen, most) => `${chosen} agencies are chosen; the first ${most} are shown side by side.`,
	nobody: 'There is no agency in this group. Take another group, or choose agencies above.',
	otherKinds:
		'The chosen agencies are of different kinds: their figures stand side by side for information; median and shares follow the comparison group alone.',
	group: 'Comparison group',
	groupAbout:
		'Median, shares and the table of changes below follow this group. It stands in the link: copy the link to take it with you.',
	by: {
		kind: 'The whole kind',
		region: 'Same kind and region',
		size: 'Same kind, by new requests',
		near: 'Nearest by workload',
		picked: 'Picked by hand'
	},
	basis: 'Grouped by',
	anchor: 'Around which agency',
	count: 'Nearest agencies',
	from: 'New requests from',
	to: 'to (empty: no limit)',
	sizeWrong: 'The upper end lies below the lower one; whole numbers only.',
	members: 'Agencies of the group',
	memberCount: (n) => `${n} agencies`,
	keep: 'Keep in the link',
	keepHint: 'Keeps this group in the link, so that you can come back to it after taking another.',
	kept: 'Groups in the link',
	use: (name) => `Take: ${name}`,
	drop: (name) => `Remove from the link: ${name}`,
	groupIgnored: (text) => `The comparison group “${text}” in the link could not be read and was left out.`,
	groupEmpty: 'This comparison group has no agency in this dataset.',
	multiples: (metric, unit) => `${metric}: each agency over the years, one scale (${unit})`,
	multiplesTitle: 'Each agency over the years',
	multiplesAbout: (group, members) => `Grey line: median of the group (${group}, ${members} agencies)`,
	legendOwn: 'The agency',
	legendMedian: 'Median of the group',
	medianOf: (n, of) => `${n} of ${of} agencies with comparable figures`,
	fewMedian: (n) => `No median is drawn in years with fewer than ${n} comparable agencies.`,
	shareNote: (from, to) =>
		`The total adds up the ${from === to ? from : `${from} to ${to}`} reports of the group that give the figure${from === to ? '' : ', depending on the year'}; what an aggregate already contains is not added again.`,
	noBaseNote: {
		residents: 'There is no value where the roster gives no population.',
		staff: 'There is no value where the roster gives no staff.'
	},
	median: 'Median of the group',
	table: (year) => `Main metrics side by side, ${year}`,
	tableAbout: (group) => `Differences are taken from the reference chosen; the group is: ${group}`,
	reference: 'Differences from',
	first: (name) => `the first agency (${name})`,
	groupMedian: 'the median of the group',
	metric: 'Metric',
	difference: 'Difference',
	points: 'points',
	base: 'reference',
	beyond: '* Newcombe’s 95% interval of the difference of two rates leaves out 0.',
	beyondMark: '95% interval leaves out 0',
	tableSeveral: 'Many comparisons are made in this table at once; a single * may still be chance.',
	figure: (agency, metric, figure) => `${agency}, ${metric}: ${figure}; where it comes from`,
	smallNote:
		'Grey figures rest on too few cases to be compared; of the smallest only the counts are given, and no difference.',
	csv: 'Download CSV',
	dataset: 'Dataset',
	nature: 'Nature of the data',
	change: 'From one year to the next: more than chance?',
	changeTitle: (metric, before, year) => `${metric}: from ${before} to ${year}`,
	changeAbout: (group) =>
		`${group}. Each difference has Newcombe’s 95% interval; only one that leaves out 0 is more than chance, and where many agencies are compared, Holm’s correction comes on top`,
	changeChart: (metric, before, year) => `${metric}: ${year} less ${before} (percentage points)`,
	rate: 'Rate',
	compareYear: 'Years compared',
	yearPair: (before, year) => `${year} against ${before}`,
	changeSummary: (s) =>
		`${s.of} agencies can be compared: ${s.fell} fell, ${s.fellSure} of them by more than chance; ${s.rose} rose, ${s.roseSure} of them by more than chance` +
		(s.same === 0 ? '.' : `; ${s.same} did not change.`),
	notCompared: (n) =>
		`Of ${n} more nothing is said: too few cases, no figure, or no report; the table gives the reason.`,
	silent: (n) => `${n} more of the group have no report of either year and are not listed.`,
	agency: 'Agency',
	yearOf: (year) => `${year}`,
	low: 'Interval from',
	high: 'Interval to',
	interval: '95% interval',
	to95: (low, high) => `${low} to ${high}`,
	verdict: 'Verdict',
	verdicts: { lower: 'fell, more than chance', higher: 'rose, more than chance', chance: 'may be chance' },
	holm: 'Holm p',
	stands: 'stands after correction',
	states: {
		small: 'small sample, for information',
		few: 'too few cases',
		'zero-base': 'nothing to divide by',
		missing: 'not given',
		unreported: 'no report',
		'no-share': 'numerator above denominator',
		cut: 'series cut, not compared'
	},
	cut: (year) => `The series of this rate is cut in ${year}: before and after cannot be compared.`,
	noRate: 'This dataset has no rate that can be compared this way.',
	oneYear: (year) => `The data begins in ${year}: there is no year before to compare with.`,
	higher: 'rose',
	lower: 'fell',
	nothingToCompare: 'No agency has enough cases in both years.',
	greyNote: (n) => `Grey: fewer than ${n} cases in either year; no part of verdicts and correction.`,
	openAgency: 'See this agency',
	unnamed: '(unknown agency)'
};
