import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatScheme } from '../../src/lib/domain/scorecardCodec';
import { presetByCode, PRESETS, type Preset } from '../../src/lib/domain/scorecardPresets';
import { toCsv } from '../../src/lib/export/csv';
import { csvRows } from '../../src/lib/export/table';
import type { ScoreRow } from '../../src/lib/query/scorecard';
import { SCORECARD_FILES_TEXT } from '../../src/lib/text/scorecardFiles';
import { OPTION_PATTERNS } from '../../src/lib/view/grammar';
import { effectsFile, schemeFile, scoresFile } from '../../src/lib/ui/scorecard/fileTables';
import { fieldNumber, typedNumber } from '../../src/lib/ui/scorecard/numberText';
import { answers, evaluate, metricsOf, rankedUnder } from '../../src/lib/ui/scorecard/results';
import { readSaved, withSaved } from '../../src/lib/ui/scorecard/savedSchemes.svelte';
import { optionOf, presetOf, schemeOf } from '../../src/lib/ui/scorecard/scheme';

const opening = PRESETS[0] as Preset;
const other = PRESETS[1] as Preset;

describe('the scheme in the link', () => {
	it('is the opening one when the link has none, and is then not written', () => {
		expect(schemeOf(undefined, opening)).toEqual({ scheme: opening, preset: opening, ignored: [] });
		expect(optionOf(opening, opening)).toBe('');
	});

	it('is written in full, ready-made ones too, so that the link outlives a change of them', () => {
		for (const preset of PRESETS.slice(1)) {
			const option = optionOf(preset, opening);
			expect(option).toBe(formatScheme(preset));
			expect(OPTION_PATTERNS.s.test(option)).toBe(true);
			expect(schemeOf(option, opening).preset).toBe(preset);
		}
	});

	it('may be a ready-made one by its code', () => {
		expect(schemeOf('licheng-2020', opening)).toEqual({
			scheme: presetByCode('licheng-2020'),
			preset: presetByCode('licheng-2020'),
			ignored: []
		});
	});

	it('is no longer ready-made once a weight has changed', () => {
		const changed = {
			...other,
			indicators: other.indicators.map((i, at) => (at === 0 ? { ...i, weight: 6 } : i))
		};
		expect(presetOf(changed)).toBeNull();
		expect(schemeOf(formatScheme(changed), opening).preset).toBeNull();
	});

	it('falls back to the opening one and says so when it cannot be read', () => {
		const { scheme, ignored } = schemeOf('9~0.6~x', opening);
		expect(scheme).toBe(opening);
		expect(ignored.map((i) => i.why)).toEqual(['version']);
	});
});

describe('saved schemes', () => {
	const list = [
		{ name: 'A', scheme: formatScheme(opening) },
		{ name: 'B', scheme: formatScheme(other) }
	];

	it('come back as they were kept', () => {
		expect(readSaved(JSON.stringify(list))).toEqual(list);
	});

	it('replace the one of the same name', () => {
		expect(withSaved(list, 'A', formatScheme(other))).toEqual([
			list[1],
			{ name: 'A', scheme: formatScheme(other) }
		]);
	});

	it('never break the page, whatever stands in the store', () => {
		expect(readSaved(null)).toEqual([]);
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
				for (const saved of readSaved(stored)) expect(schemeOf(saved.scheme, opening).ignored).toEqual([]);
			})
		);
		expect(readSaved(JSON.stringify([{ name: 'x', scheme: 'nonsense' }, null, 7, list[0]]))).toEqual([
			list[0]
		]);
	});
});

describe('a number field', () => {
	it('understands full-width digits, grouping commas, percent signs and the minus sign', () => {
		expect(['１２', '1,200', '80%', '−5', '.5', '7.'].map(typedNumber)).toEqual([12, 1200, 80, -5, 0.5, 7]);
	});

	it('takes nothing else for a number', () => {
		expect(['', ' ', 'abc', '1e5', '1-2', '--1', 'NaN', 'Infinity', '0x10'].map(typedNumber)).toEqual(
			Array.from({ length: 9 }, () => null)
		);
	});

	it('reads back what it shows', () => {
		fc.assert(
			fc.property(fc.integer({ min: -1e6, max: 1e6 }), (n) => {
				expect(typedNumber(fieldNumber(n / 100))).toBe(n / 100);
			})
		);
		expect(fieldNumber(0.07 * 100)).toBe('7');
	});
});

const row = (
	agency_id: string,
	metric: string,
	numerator: number | null,
	denominator: number | null = null
) => ({
	agency_id,
	kind: 'bureau',
	year: 2024,
	metric,
	value:
		numerator === null || denominator === 0
			? null
			: denominator === null
				? numerator
				: numerator / denominator,
	numerator,
	denominator,
	format: '2021',
	status: 'published'
});
const rows: ScoreRow[] = [
	row('a', 'done_rate', 98, 100),
	row('a', 'carry_out_rate', 2, 100),
	row('a', 'dispute_corrected_closed', 0, 12),
	row('a', 'late', 0),
	row('a', 'wrong_form', 0),
	row('=b', 'done_rate', 3, 4),
	row('=b', 'carry_out_rate', 45, 50),
	row('=b', 'dispute_corrected_closed', 0, 0),
	row('=b', 'late', 1),
	row('=b', 'wrong_form', null)
];

describe('results', () => {
	it('wait for every metric of the scheme', () => {
		expect(answers(rows, opening)).toBe(true);
		expect(answers(rows, other)).toBe(false);
		expect(answers([], other)).toBe(true);
	});

	it('ask for the same metrics in the same order, however a scheme lists them', () => {
		const turned = { ...opening, indicators: [...opening.indicators].reverse() };
		expect(metricsOf(turned)).toEqual(metricsOf(opening));
	});

	it('have no bands where there is only one weight', () => {
		const one = { ...opening, indicators: opening.indicators.slice(0, 1) };
		expect(evaluate(one, rows)[0]?.bands).toEqual([]);
		expect(evaluate(opening, [])).toEqual([]);
	});

	it('count who can be ranked', () => {
		expect(rankedUnder(opening, rows)).toBe(1);
		expect(rankedUnder({ ...opening, limit: 0.2 }, rows)).toBe(2);
	});
});

describe('files', () => {
	const [result] = evaluate({ ...opening, limit: 0.2 }, rows);
	const table = scoresFile(result!, (agency) => agency, 'zh');
	const cell = (line: number, header: string) =>
		table.rows[line]?.[table.columns.findIndex((c) => c.header === header)];

	it('hold a figure, its counts, its state and its points in columns of their own', () => {
		for (const line of table.rows) expect(line).toHaveLength(table.columns.length);
		const files = SCORECARD_FILES_TEXT.zh;
		expect([cell(0, '名次'), cell(0, '机关'), cell(0, '得分')]).toEqual([1, 'a', 95]);
		expect(cell(0, files.numeratorOf('办结率'))).toBe(98);
		expect(cell(0, files.pointsOf('办结率'))).toBeCloseTo(90, 9);
	});

	it('leave out a rate that rests on too few cases and tell unknown from zero', () => {
		expect([cell(1, '办结率'), cell(1, '逾期发布 (份)'), cell(1, '格式不符 (份)')]).toEqual([null, 1, null]);
		expect(cell(1, SCORECARD_FILES_TEXT.zh.numeratorOf('办结率'))).toBe(3);
	});

	it('carry no formula out of a hostile name', () => {
		expect(toCsv(csvRows(table))).toContain("'=b");
	});

	it('say the scheme and the effects beside them', () => {
		const scheme = schemeFile(opening, 'en');
		expect(scheme.rows).toHaveLength(5);
		expect(scheme.rows[0]).toEqual([
			'Completion rate',
			30,
			0.3,
			'more is better',
			'0 points at 80%, 100 points at 100%',
			'left out, its weight goes to the others',
			'shown grey, not counted'
		]);
		expect(effectsFile(result!, 'zh').rows.map((r) => r.length)).toEqual([6, 6, 6, 6, 6]);
	});
});
