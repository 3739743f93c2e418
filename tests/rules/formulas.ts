/* The rules inside one table as the form prints them, worked out again from codes alone: nothing here is imported. */

type Cells = Readonly<Record<string, number>>;

/** One place a rule looks at: the cells it rests on, and whether the figures obey it. */
export interface Place {
	rule: string;
	cells: string[];
	holds: boolean;
	/** Whether any change of one of its cells must break it. */
	exact: boolean;
}

const WHO = ['natural', 'business', 'research', 'charity', 'legal', 'org_other'];
const DENIED = ['secret', 'law', 'safety', 'third_party', 'internal', 'process', 'enforcement', 'query'];
const RESULTS = [
	...['granted', 'partial', ...DENIED.map((d) => `deny_${d}`)],
	...['na_not_held', 'na_need_create', 'na_unclear'],
	...['np_petition', 'np_repeat', 'np_publication', 'np_excessive', 'np_reconfirm']
].map((r) => `t3_${r}`);
const LAST = {
	'2019': ['t3_other'],
	'2021': ['t3_other_no_supplement', 't3_other_fee_unpaid', 't3_other_misc']
};
const RULE_CELLS = ['produced', 'newly_open', 'open_total', 'made', 'repealed', 'valid'].map(
	(c) => `t2_rule_${c}`
);

/** Returns every place that the rules on tables look at in a whole report of a bureau, in either form. */
export function placesOf(cells: Cells, form: '2019' | '2021', tableThree: '2019' | '2021' = form): Place[] {
	const out: Place[] = [];
	const at = (code: string) => cells[code] as number;
	const sum = (codes: readonly string[]) => codes.reduce((all, code) => all + at(code), 0);
	const add = (rule: string, list: string[], holds: boolean, exact = false) =>
		out.push({ rule, cells: list, holds, exact });
	const equal = (rule: string, left: string[], right: string[]) =>
		add(rule, [...left, ...right], sum(left) === sum(right), true);

	const results = [...RESULTS, ...LAST[tableThree]];
	const rows = ['t3_new', 't3_carry_in', ...results, 't3_done_total', 't3_carry_out'];
	for (const c of [...WHO, 'total']) {
		const pool = [`t3_new_${c}`, `t3_carry_in_${c}`];
		equal('T3-BAL', pool, [`t3_done_total_${c}`, `t3_carry_out_${c}`]);
		equal(
			'T3-SUM',
			results.map((r) => `${r}_${c}`),
			[`t3_done_total_${c}`]
		);
		add('T3-DOM', [`t3_carry_out_${c}`, ...pool], at(`t3_carry_out_${c}`) <= sum(pool));
	}
	for (const row of rows)
		equal(
			'T3-ROW',
			WHO.map((w) => `${row}_${w}`),
			[`${row}_total`]
		);
	for (const stage of ['review', 'direct', 'after'])
		equal(
			'T4-SUM',
			['upheld', 'corrected', 'other', 'pending'].map((r) => `t4_${stage}_${r}`),
			[`t4_${stage}_total`]
		);

	if (form === '2021') {
		for (const d of ['rule', 'norm']) {
			const [made, repealed, valid] = [`t2_${d}_made`, `t2_${d}_repealed`, `t2_${d}_valid`];
			add('T2-C-STK', [valid, made, repealed], at(valid) >= at(made) - at(repealed));
		}
	} else {
		for (const d of ['rule', 'norm']) {
			const [made, opened, open] = [`t2_${d}_produced`, `t2_${d}_newly_open`, `t2_${d}_open_total`];
			add('T2-B-OPEN', [opened, open], at(opened) <= at(open));
			add('T2-B-OPEN', [opened, made], at(opened) <= at(made));
		}
		for (const list of ['licence', 'othersvc', 'penalty', 'coercion', 'fee']) {
			const items = [`t2_${list}_items_prev`, `t2_${list}_items_delta`];
			add('T2-B-ITEM', items, sum(items) >= 0);
			const decided = `t2_${list}_decisions`;
			if (list !== 'fee') add('DEC-0', [decided, ...items], at(decided) === 0 || sum(items) !== 0);
		}
		const [projects, money] = ['t2_procure_count', 't2_procure_amount_wan'];
		const each = at(money) / at(projects);
		const sound = at(projects) === 0 ? at(money) === 0 : at(money) > 0 && each >= 0.1 && each <= 5000;
		add('T2-B-PROC', [projects, money], sound);
	}
	for (const code of RULE_CELLS) if (code in cells) add('T2-RULEPOWER', [code], at(code) === 0);
	return out;
}

/** Returns a place as a key that does not depend on the order of its cells. */
export function placeKey({ rule, cells }: { rule: string; cells: readonly string[] }): string {
	return `${rule} ${[...cells].sort().join(' ')}`;
}
