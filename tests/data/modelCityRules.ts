import Papa from 'papaparse';

/** A rule that a report breaks, and the cells the broken identity speaks of. */
export interface Broken {
	report_id: string;
	rule: string;
	cells: string[];
}

export interface Filed {
	id: string;
	agency: string;
	kind: string;
	year: number;
	format: string;
	status: string;
	published: string;
	title: string;
	/** The printed number of a cell, or null. */
	at(code: string): number | null;
	/** What was noted of a cell, or null. */
	state(code: string): string | null;
	text: string;
}

const PARTS = ['natural', 'business', 'research', 'charity', 'legal', 'org_other'];
const COLUMNS = [...PARTS, 'total'];
const RESULTS = [
	...['granted', 'partial', 'deny_secret', 'deny_law', 'deny_safety', 'deny_third_party', 'deny_internal'],
	...['deny_process', 'deny_enforcement', 'deny_query', 'na_not_held', 'na_need_create', 'na_unclear'],
	...['np_petition', 'np_repeat', 'np_publication', 'np_excessive', 'np_reconfirm']
].map((r) => `t3_${r}`);
const OTHER = {
	'2019': ['t3_other'],
	'2021': ['t3_other_no_supplement', 't3_other_fee_unpaid', 't3_other_misc']
};
const STAGES = ['review', 'direct', 'after'];

/** Returns the rows of a CSV text as objects of strings; throws on a ragged or broken file. */
export function rowsOf(text: string): Record<string, string>[] {
	const read = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
	if (read.errors.length > 0) throw new Error(JSON.stringify(read.errors[0]));
	return read.data;
}

/** Returns the reports of the dataset's files with their figures, notes and section five. */
export function filedReports(files: Record<string, string>): Filed[] {
	const kinds = new Map(rowsOf(files['agencies.csv'] as string).map((a) => [a.agency_id, a.kind as string]));
	const notes = new Map(
		rowsOf(files['cell_notes.csv'] as string).map((n) => [`${n.report_id} ${n.cell}`, n.state as string])
	);
	const texts = new Map<string, string>();
	for (const p of rowsOf(files['problems.csv'] as string))
		texts.set(p.report_id as string, `${texts.get(p.report_id as string) ?? ''}${p.text}\n`);
	return rowsOf(files['reports.csv'] as string).map((row) => ({
		id: row.report_id as string,
		agency: row.agency_id as string,
		kind: kinds.get(row.agency_id as string) as string,
		year: Number(row.report_year),
		format: row.format as string,
		status: row.status as string,
		published: row.published_on as string,
		title: row.title as string,
		at: (code) => (row[code] === undefined || row[code] === '' ? null : Number(row[code])),
		state: (code) => notes.get(`${row.report_id} ${code}`) ?? null,
		text: texts.get(row.report_id as string) ?? ''
	}));
}

/** Returns the sum of these cells, or null when one of them has no number. */
function sum(r: Filed, codes: readonly string[]): number | null {
	let total = 0;
	for (const code of codes) {
		const value = r.at(code);
		if (value === null) return null;
		total += value;
	}
	return total;
}

const known = (value: number | null | undefined): value is number => value !== null && value !== undefined;
const differ = (a: number | null, b: number | null) => a !== null && b !== null && a !== b;

/** Returns what is wrong inside one report. */
export function brokenInside(r: Filed): Broken[] {
	const out: Broken[] = [];
	const broke = (rule: string, ...cells: string[]) => out.push({ report_id: r.id, rule, cells });
	const old = r.format === '2019' || r.format === 'mixed';
	const results = [...RESULTS, ...OTHER[old ? '2019' : '2021']];
	const rows = ['t3_new', 't3_carry_in', ...results, 't3_done_total', 't3_carry_out'];

	for (const c of COLUMNS) {
		const into = ['t3_new', 't3_carry_in'].map((row) => `${row}_${c}`);
		const out_ = ['t3_done_total', 't3_carry_out'].map((row) => `${row}_${c}`);
		if (differ(sum(r, into), sum(r, out_))) broke('T3-BAL', ...into, ...out_);
		const parts = results.map((row) => `${row}_${c}`);
		if (differ(sum(r, parts), r.at(`t3_done_total_${c}`))) broke('T3-SUM', ...parts, `t3_done_total_${c}`);
		const [pool, left] = [sum(r, into), r.at(`t3_carry_out_${c}`)];
		if (pool !== null && left !== null && left > pool) broke('T3-DOM', ...into, `t3_carry_out_${c}`);
	}
	for (const row of rows) {
		const parts = PARTS.map((p) => `${row}_${p}`);
		if (differ(sum(r, parts), r.at(`${row}_total`))) broke('T3-ROW', ...parts, `${row}_total`);
		for (const code of [...parts, `${row}_total`]) {
			const value = r.at(code);
			if (value !== null && (value < 0 || !Number.isInteger(value))) broke('T3-DOM', code);
		}
		if ([...parts, `${row}_total`].every((code) => r.at(code) === null && r.state(code) === null))
			broke('T3-SHAPE', ...parts, `${row}_total`);
	}
	for (const stage of STAGES) {
		const parts = ['upheld', 'corrected', 'other', 'pending'].map((x) => `t4_${stage}_${x}`);
		if (differ(sum(r, parts), r.at(`t4_${stage}_total`))) broke('T4-SUM', ...parts, `t4_${stage}_total`);
	}
	for (const kind of ['rule', 'norm']) {
		const [made, repealed, valid] = ['made', 'repealed', 'valid'].map((c) => r.at(`t2_${kind}_${c}`));
		if (known(made) && known(repealed) && known(valid) && valid < made - repealed)
			broke('T2-C-STK', `t2_${kind}_valid`);
		const [opened, total] = [r.at(`t2_${kind}_newly_open`), r.at(`t2_${kind}_open_total`)];
		if (opened !== null && total !== null && opened > total)
			broke('T2-B-OPEN', `t2_${kind}_newly_open`, `t2_${kind}_open_total`);
	}
	for (const list of ['licence', 'othersvc', 'penalty', 'coercion', 'fee']) {
		const items = sum(r, [`t2_${list}_items_prev`, `t2_${list}_items_delta`]);
		const decided = r.at(`t2_${list}_decisions`);
		if (items !== null && items < 0) broke('T2-B-ITEM', `t2_${list}_items_prev`, `t2_${list}_items_delta`);
		if (items !== null && items === 0 && decided !== null && decided > 0)
			broke('DEC-0', `t2_${list}_decisions`, `t2_${list}_items_delta`);
	}
	const [projects, spent] = [r.at('t2_procure_count'), r.at('t2_procure_amount_wan')];
	if (projects !== null && spent !== null) {
		const lost = (projects === 0) !== (spent === 0);
		if (lost || (projects > 0 && (spent / projects > 5000 || spent / projects < 0.1)))
			broke('T2-B-PROC', 't2_procure_count', 't2_procure_amount_wan');
	}
	for (const code of ['t2_fee_amount_wan', 't2_procure_amount_wan'])
		if (r.at(code) === null && r.state(code) === 'text') broke('T2-UNIT', code);
	if (!['pinglan', 'pinglan-office'].includes(r.agency)) {
		const powers = ['produced', 'newly_open', 'open_total', 'made', 'repealed', 'valid'].map(
			(c) => `t2_rule_${c}`
		);
		const used = powers.filter((code) => (r.at(code) ?? -1) > 0);
		if (used.length > 0) broke('T2-RULEPOWER', ...used);
	}
	const stated = r.at('n_new_stated');
	if (differ(stated, r.at('t3_new_total')) && differ(stated, sum(r, ['t3_new_total', 't3_carry_in_total'])))
		broke('NAR-NEW', 'n_new_stated', 't3_new_total');
	const channels = ['n_items_website', 'n_items_new_media', 'n_items_other'];
	if (differ(sum(r, channels), r.at('n_items_total'))) broke('NAR-SUM', ...channels, 'n_items_total');
	return out;
}

/** Returns what is wrong between this year's report and the one of the year before. */
export function brokenBetween(r: Filed, before: Filed): Broken[] {
	const out: Broken[] = [];
	const broke = (rule: string, ...cells: string[]) => out.push({ report_id: r.id, rule, cells });
	for (const c of COLUMNS)
		if (differ(r.at(`t3_carry_in_${c}`), before.at(`t3_carry_out_${c}`)))
			broke('Y-CARRY', `t3_carry_in_${c}`, `t3_carry_out_${c}`);
	for (const kind of ['rule', 'norm']) {
		const [was, made, repealed, valid] = [
			before.at(`t2_${kind}_valid`),
			...['made', 'repealed', 'valid'].map((c) => r.at(`t2_${kind}_${c}`))
		];
		if (known(was) && known(made) && known(repealed) && known(valid) && valid !== was + made - repealed)
			broke('Y-VALID', ...['made', 'repealed', 'valid'].map((c) => `t2_${kind}_${c}`));
		const [earlier, now] = [before.at(`t2_${kind}_open_total`), r.at(`t2_${kind}_open_total`)];
		if (earlier !== null && now !== null && now < earlier) broke('Y-OPEN', `t2_${kind}_open_total`);
	}
	for (const list of ['licence', 'othersvc', 'penalty', 'coercion', 'fee']) {
		const items = sum(before, [`t2_${list}_items_prev`, `t2_${list}_items_delta`]);
		if (differ(items, r.at(`t2_${list}_items_prev`)))
			broke('Y-ITEM', `t2_${list}_items_prev`, `t2_${list}_items_delta`);
	}
	for (const stage of STAGES) {
		const [total, pending] = [r.at(`t4_${stage}_total`), before.at(`t4_${stage}_pending`)];
		if (total !== null && pending !== null && total < pending) broke('Y-PEND', `t4_${stage}_total`);
	}
	if (r.text.length > 20 && r.text === before.text) broke('Y-SAME');
	return out;
}

/** Returns what is wrong with the day a report came out and the year its title names. */
export function brokenDate(r: Filed): Broken[] {
	const due = `${r.year + 1}-${r.kind === 'government' ? '03-31' : '01-31'}`;
	const wrong = r.published > due || !r.title.includes(String(r.year));
	return wrong ? [{ report_id: r.id, rule: 'Y-DATE', cells: [] }] : [];
}

/** Returns every broken rule of the dataset; rules between reports look at the versions in force only. */
export function brokenRules(files: Record<string, string>): Broken[] {
	const reports = filedReports(files);
	const current = reports.filter((r) => r.status !== 'superseded');
	const byYear = new Map(current.map((r) => [`${r.agency} ${r.year}`, r]));
	const seen = new Map<string, string>();
	const siblings = current.flatMap((r) => {
		const key = `${r.year} ${r.text}`;
		const first = seen.get(key);
		if (first === undefined) seen.set(key, r.id);
		return first !== undefined && r.text.length > 20 ? [{ report_id: r.id, rule: 'Y-SAME', cells: [] }] : [];
	});
	return [
		...reports.flatMap(brokenInside),
		...current.flatMap(brokenDate),
		...siblings,
		...current.flatMap((r) => {
			const before = byYear.get(`${r.agency} ${r.year - 1}`);
			return before === undefined ? [] : brokenBetween(r, before);
		})
	];
}
