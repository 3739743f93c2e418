import Papa from 'papaparse';

/**
 * A second, plain way from the CSV files of a dataset to every metric: no SQL, no code of the rooms that answer
 * questions. Formulas are written out here once more on purpose.
 */
type Line = Record<string, string>;
type Cells = Map<string, number>;

export interface Plain {
	agencies: Line[];
	/** Current reports by `agency year`, with printed and derived figures. */
	reports: Map<string, { line: Line; cells: Cells }>;
	filing: Map<string, Cells>;
	problems: Line[];
}

function parse(text: string | undefined): Line[] {
	return text === undefined ? [] : Papa.parse<Line>(text, { header: true, skipEmptyLines: true }).data;
}

const COLUMNS = ['natural', 'business', 'research', 'charity', 'legal', 'org_other'];
const ROWS = [
	...['new', 'carry_in', 'granted', 'partial'],
	...['secret', 'law', 'safety', 'third_party', 'internal', 'process', 'enforcement', 'query'].map(
		(r) => `deny_${r}`
	),
	...['not_held', 'need_create', 'unclear'].map((r) => `na_${r}`),
	...['petition', 'repeat', 'publication', 'excessive', 'reconfirm'].map((r) => `np_${r}`),
	...['other', 'other_no_supplement', 'other_fee_unpaid', 'other_misc', 'done_total', 'carry_out']
];
const OTHER = { '2019': ['other'], '2021': ['other_no_supplement', 'other_fee_unpaid', 'other_misc'] };

function resultRows(format: string, cells: Cells, states: Map<string, string>): string[] {
	const has = (row: string) =>
		[...COLUMNS, 'total'].some((c) => cells.has(`t3_${row}_${c}`) || states.has(`t3_${row}_${c}`));
	const newer = format === '2021' || (format === 'mixed' && OTHER['2021'].some(has));
	const skip = newer ? OTHER['2019'] : OTHER['2021'];
	return ROWS.filter((r) => !['new', 'carry_in', 'done_total', 'carry_out', ...skip].includes(r));
}

function complete(format: string, cells: Cells, states: Map<string, string>): Cells {
	const printed = new Map(cells);
	const full = new Map(cells);
	const sums: [string, string[]][] = ROWS.map((r) => [`t3_${r}_total`, COLUMNS.map((c) => `t3_${r}_${c}`)]);
	for (const s of ['review', 'direct', 'after']) {
		sums.push([`t4_${s}_total`, ['upheld', 'corrected', 'other', 'pending'].map((r) => `t4_${s}_${r}`)]);
	}
	const rows = format === 'pre2019' ? [] : resultRows(format, cells, states);
	const columns: [string, string[]][] =
		rows.length === 0
			? []
			: [...COLUMNS, 'total'].map((c) => [`t3_done_total_${c}`, rows.map((r) => `t3_${r}_${c}`)]);
	for (const [total, parts] of [...sums, ...columns]) {
		const t = printed.get(total);
		if (t === undefined) continue;
		const blank = parts.filter((p) => !printed.has(p));
		if (blank.some((p) => states.get(p) !== 'blank')) continue;
		let rest = 0;
		for (const p of parts) if (printed.has(p)) rest += printed.get(p) as number;
		if (rest === t) for (const p of blank) full.set(p, 0);
	}
	for (const [total, parts] of [...sums, ...columns]) {
		if (full.has(total) || !['blank', 'absent', undefined].includes(states.get(total))) continue;
		if (!parts.every((p) => full.has(p)) || parts.length === 0) continue;
		let sum = 0;
		for (const p of parts) sum += full.get(p) as number;
		full.set(total, sum);
	}
	return full;
}

/** Returns a dataset's current reports, figures and filing record, worked out from its CSV files. */
export function readPlain(
	files: ReadonlyMap<string, string>,
	deadlines = { department: '01-31', government: '03-31' }
): Plain {
	const agencies = parse(files.get('agencies.csv'));
	const notes = parse(files.get('cell_notes.csv'));
	const problems = parse(files.get('problems.csv'));
	const current = new Map<string, Line>();
	for (const line of parse(files.get('reports.csv'))) {
		if (line.status === 'superseded' || line.status === 'discarded') continue;
		const key = `${line.agency_id} ${line.report_year}`;
		const known = current.get(key);
		if (known === undefined || Number(line.version) > Number(known.version)) current.set(key, line);
	}
	const reports: Plain['reports'] = new Map();
	for (const [key, line] of current) {
		const printed: Cells = new Map();
		for (const [code, raw] of Object.entries(line)) {
			if (/^(t2|t3|t4|n)_/.test(code) && raw !== '') printed.set(code, Number(raw));
		}
		const states = new Map(
			notes.filter((n) => n.report_id === line.report_id).map((n) => [n.cell as string, n.state as string])
		);
		reports.set(key, { line, cells: complete(line.format as string, printed, states) });
	}
	for (const [key, { line, cells }] of reports) {
		if (line.problems_read !== 'true') continue;
		const own = problems.filter((p) => p.report_id === line.report_id && p.theme !== 'p_none');
		const named = own.filter((p) => p.kind === 'problem');
		cells.set('x_problems', named.length);
		cells.set('x_measures', own.length - named.length);
		const [agency, year] = key.split(' ') as [string, string];
		const before = reports.get(`${agency} ${Number(year) - 1}`);
		if (before === undefined || before.line.problems_read !== 'true') continue;
		const last = problems.filter((p) => p.report_id === before.line.report_id && p.kind === 'problem');
		const lastThemes = last.map((p) => p.theme).filter((t) => t !== 'p_none');
		cells.set('x_repeated', named.filter((p) => lastThemes.includes(p.theme)).length);
		cells.set('x_repeated_base', named.length);
	}
	const filing: Plain['filing'] = new Map();
	for (const entry of parse(files.get('agency_years.csv'))) {
		const year = Number(entry.year);
		const kind = agencies.find((a) => a.agency_id === entry.agency_id)?.kind;
		const report = reports.get(`${entry.agency_id} ${year}`)?.line;
		const cells: Cells = new Map();
		const expected = entry.expected === 'true';
		cells.set('f_expected', expected ? 1 : 0);
		cells.set('f_filed', expected && report !== undefined ? 1 : 0);
		const date = report?.published_on ?? '';
		cells.set('f_dated', expected && date !== '' ? 1 : 0);
		if (date !== '') {
			const due = `${year + 1}-${kind === 'government' ? deadlines.government : deadlines.department}`;
			const days = Math.round((Date.parse(date) - Date.parse(due)) / 86_400_000);
			cells.set('f_days_late', days > 0 ? days : 0);
			cells.set('f_late', days > 0 ? 1 : 0);
		}
		if (report !== undefined && report.format !== '') {
			const due = year >= 2021 ? '2021' : year === 2020 ? '2019' : null;
			cells.set('f_wrong_form', due !== null && report.format !== due ? 1 : 0);
		}
		filing.set(`${entry.agency_id} ${year}`, cells);
	}
	return { agencies, reports, filing, problems };
}

const D = 't3_done_total_total';
const deny = ROWS.filter((r) => r.startsWith('deny_')).map((r) => `t3_${r}_total`);
const na = ROWS.filter((r) => r.startsWith('na_')).map((r) => `t3_${r}_total`);
const np = ROWS.filter((r) => r.startsWith('np_')).map((r) => `t3_${r}_total`);
const IN = ['t3_new_total', 't3_carry_in_total'];
const suits = (result: string) => [`t4_direct_${result}`, `t4_after_${result}`];
const closed = (stages: string[]) => stages.flatMap((s) => [`t4_${s}_total`, `-t4_${s}_pending`]);
/** Alternatives are tried in order: the first whose figures are all known. */
const other = [
	['t3_other_total'],
	['t3_other_no_supplement_total', 't3_other_fee_unpaid_total', 't3_other_misc_total']
];

type Sum = string[] | string[][];

/** Numerator and denominator of every metric, written out by hand; `-` before a code subtracts. */
export const FORMULAS: Record<string, [Sum, Sum?]> = {
	items_total: [['n_items_total']],
	items_website: [['n_items_website']],
	items_new_media: [['n_items_new_media']],
	items_other: [['n_items_other']],
	press_conf: [['n_press_conf']],
	interpretations: [['n_interpretations']],
	responses: [['n_responses']],
	rule_made: [[['t2_rule_made'], ['t2_rule_produced']]],
	rule_repealed: [['t2_rule_repealed']],
	rule_valid: [['t2_rule_valid']],
	rule_open_total: [['t2_rule_open_total']],
	norm_made: [[['t2_norm_made'], ['t2_norm_produced']]],
	norm_repealed: [['t2_norm_repealed']],
	norm_valid: [['t2_norm_valid']],
	norm_open_total: [['t2_norm_open_total']],
	licence_decisions: [['t2_licence_decisions']],
	penalty_decisions: [['t2_penalty_decisions']],
	coercion_decisions: [['t2_coercion_decisions']],
	licence_items: [['t2_licence_items_prev', 't2_licence_items_delta']],
	fee_amount: [['t2_fee_amount_wan']],
	procure_amount: [['t2_procure_amount_wan']],
	handling_fee: [['n_fee_yuan']],
	requests_new: [['t3_new_total']],
	requests_carry_in: [['t3_carry_in_total']],
	requests_in: [IN],
	requests_done: [[D]],
	requests_carry_out: [['t3_carry_out_total']],
	...Object.fromEntries(COLUMNS.map((c) => [`requests_${c}`, [[`t3_new_${c}`]] as [Sum]])),
	requests_org: [COLUMNS.slice(1).map((c) => `t3_new_${c}`)],
	natural_share: [['t3_new_natural'], ['t3_new_total']],
	done_rate: [[D], IN],
	carry_out_rate: [['t3_carry_out_total'], IN],
	granted: [['t3_granted_total']],
	partial: [['t3_partial_total']],
	deny: [deny],
	na: [na],
	np: [np],
	other: [other],
	disclosure_rate: [['t3_granted_total', 't3_partial_total'], [D]],
	granted_rate: [['t3_granted_total'], [D]],
	partial_rate: [['t3_partial_total'], [D]],
	deny_rate: [deny, [D]],
	na_rate: [na, [D]],
	np_rate: [np, [D]],
	other_rate: [other, [D]],
	not_held_share: [['t3_na_not_held_total'], [D]],
	petition_requests: [['t3_np_petition_total']],
	review_total: [['t4_review_total']],
	review_upheld: [['t4_review_upheld']],
	review_corrected: [['t4_review_corrected']],
	review_pending: [['t4_review_pending']],
	direct_total: [['t4_direct_total']],
	after_total: [['t4_after_total']],
	lawsuit_total: [suits('total')],
	lawsuit_upheld: [suits('upheld')],
	lawsuit_corrected: [suits('corrected')],
	review_corrected_closed: [['t4_review_corrected'], closed(['review'])],
	review_corrected_all: [['t4_review_corrected'], ['t4_review_total']],
	lawsuit_corrected_closed: [suits('corrected'), closed(['direct', 'after'])],
	lawsuit_corrected_all: [suits('corrected'), suits('total')],
	dispute_corrected_closed: [
		['t4_review_corrected', ...suits('corrected')],
		closed(['review', 'direct', 'after'])
	],
	review_rate: [['t4_review_total'], [D]],
	lawsuit_rate: [suits('total'), [D]],
	after_review_rate: [['t4_after_total'], closed(['review'])],
	problems: [['x_problems']],
	measures: [['x_measures']],
	problems_repeated: [['x_repeated']],
	repeated_share: [['x_repeated'], ['x_repeated_base']],
	filed: [['f_filed']],
	late: [['f_late']],
	days_late: [['f_days_late']],
	wrong_form: [['f_wrong_form']],
	filed_rate: [['f_filed'], ['f_expected']],
	late_rate: [['f_late'], ['f_dated']]
};

function add(sum: Sum, cells: Cells): number | null {
	const alternatives = (Array.isArray(sum[0]) ? sum : [sum]) as string[][];
	for (const codes of alternatives) {
		let total = 0;
		let known = true;
		for (const code of codes) {
			const value = cells.get(code.replace('-', ''));
			if (value === undefined) known = false;
			else total += code.startsWith('-') ? -value : value;
		}
		if (known) return total;
	}
	return null;
}

export interface Parts {
	value: number | null;
	numerator: number | null;
	denominator: number | null;
}

/** Returns one metric of one agency and year with its parts; null where it is not known. */
export function plainMetric(plain: Plain, code: string, agency: string, year: number): Parts {
	const formula = FORMULAS[code];
	if (formula === undefined) throw new Error(`no formula for ${code}`);
	const [top, bottom] = formula;
	const first = JSON.stringify(top).includes('"f_')
		? plain.filing.get(`${agency} ${year}`)
		: plain.reports.get(`${agency} ${year}`)?.cells;
	if (first === undefined) return { value: null, numerator: null, denominator: null };
	const numerator = add(top, first);
	if (bottom === undefined) return { value: numerator, numerator, denominator: null };
	const denominator = add(bottom, first);
	const value =
		numerator === null || denominator === null || denominator === 0 ? null : numerator / denominator;
	return { value, numerator, denominator };
}
