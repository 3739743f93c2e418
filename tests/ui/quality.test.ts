import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEVERITIES, type Finding } from '../../src/lib/domain/finding';
import { RULES } from '../../src/lib/domain/ruleCatalogue';
import type { FindingRow } from '../../src/lib/query/findings';
import { countsOf, type PackedCounts, type WorkRow, type YearPair } from '../../src/lib/query/qualityRows';
import { noteText } from '../../src/lib/text/rectificationLayout';
import { bureauNotes, noteInput } from '../../src/lib/ui/quality/bureauNotes';
import { NOTHING } from '../../src/lib/ui/quality/foundCell';
import { agencyTable, ruleTable } from '../../src/lib/ui/quality/foundTables';
import { carryGap, pairState, pairTable } from '../../src/lib/ui/quality/pairTable';
import { failingRules, findingsFile, workFile } from '../../src/lib/ui/quality/qualityFiles';
import { askedFindings, qualityFilter, qualityOptions, STATES } from '../../src/lib/ui/quality/qualityFilter';
import { rectificationsText } from '../../src/lib/export/rectification';
import { formatView, parseView } from '../../src/lib/view/codec';
import { defaultView } from '../../src/lib/view/view';

const CONTEXT = {
	...{ dataset: 'model-city', years: [2019, 2025] as [number, number] },
	...{ metric: 'requests_new', kind: 'bureau' }
};

describe('what the link says of the findings', () => {
	it('comes back from the link as it was put in', () => {
		const filters = fc.record({
			rule: fc.option(fc.constantFrom(...RULES.map((r) => r.id)), { nil: null }),
			severity: fc.option(fc.constantFrom(...SEVERITIES), { nil: null }),
			state: fc.constantFrom(...STATES),
			agency: fc.option(fc.constantFrom('water', 'a-1'), { nil: null }),
			year: fc.option(fc.integer({ min: 2008, max: 2100 }), { nil: null })
		});
		fc.assert(
			fc.property(filters, (filter) => {
				const options = Object.fromEntries(
					Object.entries(qualityOptions(filter)).filter(([, v]) => v !== '')
				);
				const view = { ...defaultView('zh', CONTEXT, 'quality'), options };
				const back = parseView(
					{ lang: 'zh', dataset: 'model-city', page: 'quality', search: formatView(view, CONTEXT) },
					CONTEXT
				);
				expect(back.ignored).toEqual([]);
				expect(qualityFilter(back.view.options)).toEqual(filter);
			})
		);
	});

	it('narrows nothing down where it is not understood', () => {
		expect(qualityFilter({ r: 'NO-SUCH', sev: 'X', t: 'constructor', of: '../../x' })).toEqual(
			qualityFilter({})
		);
		expect(askedFindings(qualityFilter({}))).toEqual({ open: true });
		expect(askedFindings(qualityFilter({ t: 'untold', r: 'T3-BAL' }))).toEqual({
			rule: 'T3-BAL',
			outcome: 'not_evaluable'
		});
	});
});

/** `year:reports:E:W:N:muted:acknowledged:untold:passed` */
const packed = (key: string, ...years: string[]): PackedCounts => ({ key, years: years.join(' ') });

describe('findings in a table', () => {
	const rows = [
		packed('S5-PAIR', '2023:9:0:0:4:0:0:0:5', '2024:9:0:0:0:0:0:0:9'),
		packed('FORM', '2023:9:0:0:0:0:0:9:0', '2024:9:0:0:0:0:0:0:9'),
		packed('T3-BAL', '2024:9:2:0:0:1:1:3:6')
	];

	it('tell checked and clean, cannot be told and not applicable apart, and count explained ones apart', () => {
		const model = ruleTable(rows, [2023, 2024], null, 'zh');
		const cell = (rule: string, i: number) => model.rows.find((r) => r.key === rule)?.cells[i];
		expect(cell('S5-PAIR', 1)).toMatchObject({ text: '0', ink: 0, value: 0 });
		expect(cell('FORM', 0)).toMatchObject({ text: '?', ink: null, value: null });
		expect(cell('T3-BAL', 0)).toMatchObject({ text: '·', faint: true, value: null });
		expect(cell('T3-BAL', 1)).toMatchObject({ text: '2', aside: '(2)', value: 2 });
	});

	it('begin with rules that have errors, then notes, then clean ones, and keep every count in the file', () => {
		const model = ruleTable(rows, [2023, 2024], null, 'en');
		expect(model.rows.map((r) => r.key)).toEqual(['T3-BAL', 'S5-PAIR', 'FORM']);
		const figures = model.file.slice(1).map((line) => line.slice(2));
		expect(figures).toEqual(
			['T3-BAL', 'S5-PAIR', 'FORM'].flatMap((key) =>
				countsOf(rows.find((r) => r.key === key)!).map((c) => [
					...[c.year, c.E, c.W, c.N, c.muted + c.acknowledged, c.untold, c.passed]
				])
			)
		);
	});

	it('give errors before warnings for an agency, and nothing for a year without a report', () => {
		const agency = packed('a', '2023:1:1:3:7:0:0:2:20', '2024:1:0:0:0:0:0:0:0');
		const both = agencyTable([agency], [2022, 2023, 2024], null, new Map(), (id) => id, 'zh').rows[0];
		expect(both?.cells.map((c) => c.text)).toEqual(['', '1/3', '?']);
		expect(both?.cells[1]?.value).toBe(4);
		const notes = agencyTable([agency], [2023], 'N', new Map(), (id) => id, 'zh').rows[0];
		expect(notes?.cells[0]?.text).toBe('7');
	});
});

describe('how the years join', () => {
	const pair = (more: Partial<YearPair>): YearPair => ({
		...{ ...NOTHING, year: 2024, previous: true, carried_out: 3, carried_in: 3, passed: 4 },
		...more
	});

	it('is told by the rules; what cannot be told never counts as joining', () => {
		expect(pairState(pair({}))).toBe('joins');
		expect(pairState(pair({ E: 1, untold: 3 }))).toBe('fails');
		expect(pairState(pair({ muted: 2 }))).toBe('moved');
		expect(pairState(pair({ passed: 0, untold: 5 }))).toBe('untold');
		expect(pairState(pair({ previous: false, E: 0 }))).toBe('alone');
		expect(carryGap(pair({ carried_in: null }))).toBeNull();
		expect(carryGap(pair({ carried_in: 0 }))).toBe(-3);
	});

	it('shows the gap of what was carried over, else how many other rules fail; the first year has nothing before it', () => {
		const years = [
			'2022:0::1.0:0:0:0:0:0:5:0',
			'2023:1:3.0:0.0:1:0:0:0:0:0:4',
			'2024:1:2.0:2.0:0:2:0:0:0:0:3'
		];
		const model = pairTable(
			[{ agency_id: 'a', years: years.join(' ') }],
			[2022, 2023, 2024],
			new Map(),
			(id) => id,
			'zh'
		);
		expect(model.columns.map((c) => c.key)).toEqual(['2023', '2024']);
		expect(model.rows[0]?.cells.map((c) => c.text)).toEqual(['差 3', '2 处']);
		expect(model.file[1]?.slice(2)).toEqual([2023, 3, 0, 1, 0, 0, 4]);
	});
});

const work = (more: Partial<WorkRow> = {}): WorkRow => ({
	...{ report_id: 'a-2024', agency_id: 'a', year: 2024, format: '2021', published_on: '', source: '' },
	...{ E: 1, W: 1, N: 0, settled: 0, untold: 2, rules: 'Y-CARRY:E:1 Y-CARRY:W:2' },
	...more
});
const finding: Finding = {
	...{
		rule: 'Y-DATE',
		outcome: 'fail',
		severity: 'W',
		report_id: 'a-2024',
		agency_id: 'a',
		report_year: 2024
	},
	...{ cells: [], relation: '', operands: [], left: '2025-03-01', right: '2025-01-31', muted: '' },
	...{ acknowledged: '', values: { how: 'late' } }
};

describe('what is taken away', () => {
	it('the work list names each rule once and leaves an unknown date empty', () => {
		expect(failingRules(work(), 'zh')).toEqual(['结转衔接 ×3']);
		const file = workFile([work()], (id) => id, 'zh');
		expect(file.rows[0]).toHaveLength(file.columns.length);
		expect(file.rows[0]?.[file.columns.findIndex((c) => c.type === 'date')]).toBeNull();
	});

	it('a finding is written with its state and sentence, and the reason it stands for', () => {
		const { left, right, relation, operands, values } = finding;
		const row: FindingRow = {
			...{ ...finding, short_zh: '', cells: '', acknowledged: '=1+1' },
			detail: JSON.stringify({ left, right, relation, operands, values })
		};
		const file = findingsFile([row], (id) => id, 'zh');
		expect(file.rows[0]).toHaveLength(file.columns.length);
		expect(file.rows[0]).toEqual(expect.arrayContaining(['已说明', '疑点', '=1+1', '2025-03-01']));
	});

	it('notes to one bureau stand together in the order of years, and invented figures are called so', () => {
		const facts = (agency: string) => ({
			...{ agency, findings: [finding], corrections: [], unreadable: [] },
			fictional: '虚构数据'
		});
		const notes = bureauNotes(
			[
				noteInput(work({ year: 2024 }), facts('甲局')),
				noteInput(work({ year: 2022 }), facts('乙局')),
				noteInput(work({ year: 2021 }), facts('甲局'))
			],
			'2026-01-05'
		);
		expect(notes.map((n) => n.addressee)).toEqual(['甲局：', '甲局：', '乙局：']);
		expect(notes[0]?.opening[0]).toContain('2021年');
		expect(notes.every((n) => noteText(n).includes('虚构数据'))).toBe(true);
		const file = rectificationsText(notes);
		expect(file.startsWith('\uFEFF')).toBe(true);
		expect(file.split('整改提示').length - 1).toBe(3);
		expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	});
});
