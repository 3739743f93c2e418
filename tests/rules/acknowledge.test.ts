import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Acknowledgement, Finding } from '../../src/lib/domain/finding';
import type { Report } from '../../src/lib/domain/reports';
import { acknowledge, findingKey, lapsed, withAcknowledgements } from '../../src/lib/rules/acknowledge';
import { checkReport } from '../../src/lib/rules/report';
import { report } from '../support/content';
import { consistentReport } from './randomReport';

const failures = (r: Report) => checkReport(r, []).filter((f) => f.outcome === 'fail');
const cells = { t4_review_upheld: 1, t4_review_corrected: 0, t4_review_other: 0, t4_review_pending: 0 };
const sum = (r: Report) => failures(r).find((f) => f.rule === 'T4-SUM') as Finding;
const wrong = (total: number, more: Partial<Report> = {}) =>
	report('a', 2023, { ...cells, t4_review_total: total }, more);

describe('an acknowledgement', () => {
	const given = acknowledge(sum(wrong(2)), ' checked with the agency ') as Acknowledgement;

	it('needs a reason', () => {
		expect(acknowledge(sum(wrong(2)), '  ')).toBeNull();
		expect(given.reason).toBe('checked with the agency');
	});

	it('survives a new reading of the same figures under another id, version and title', () => {
		const again = wrong(2, { report_id: 'other', version: 3, title: 'x', source: 'y' });
		const [kept] = withAcknowledgements([sum(again)], [given]);
		expect(kept?.acknowledged).toBe('checked with the agency');
		expect(lapsed([sum(again)], [given])).toEqual([]);
	});

	it('lapses when a figure of the check changes, and is told to have', () => {
		const changed = sum(wrong(3));
		expect(withAcknowledgements([changed], [given])[0]?.acknowledged).toBe('');
		expect(lapsed([changed], [given])).toEqual([given]);
	});

	it('lapses even when both sides stay the same but their parts change', () => {
		const moved = report('a', 2023, {
			...cells,
			t4_review_upheld: 0,
			t4_review_other: 1,
			t4_review_total: 2
		});
		expect(findingKey(sum(moved))).not.toBe(given.key);
	});

	it('holds for no other agency, year or rule with the same figures', () => {
		const other = report('b', 2023, { ...cells, t4_review_total: 2 });
		const later = report('a', 2024, { ...cells, t4_review_total: 2 });
		expect([findingKey(sum(other)), findingKey(sum(later))]).not.toContain(given.key);
	});

	it('is found again for the same figures and lost for any other, in every random report', () => {
		fc.assert(
			fc.property(consistentReport, fc.nat(), fc.integer({ min: 1, max: 9 }), (r, pick, by) => {
				const codes = Object.keys(r.cells).filter((c) => c.startsWith('t3_'));
				const code = codes[pick % codes.length] as string;
				const change = (n: number) => ({
					...r,
					cells: { ...r.cells, [code]: (r.cells[code] as number) + n }
				});
				const found = failures(change(by));
				const marks = found.flatMap((f) => acknowledge(f, 'seen') ?? []);
				expect(new Set(marks.map((m) => m.key)).size).toBe(found.length);
				const shuffled = {
					...change(by),
					report_id: 'z',
					cells: Object.fromEntries(Object.entries(change(by).cells).reverse())
				};
				expect(withAcknowledgements(failures(shuffled), marks).every((f) => f.acknowledged === 'seen')).toBe(
					true
				);
				const next = withAcknowledgements(failures(change(by + 1)), marks).filter((f) =>
					f.cells.includes(code)
				);
				expect(next.every((f) => f.acknowledged === '')).toBe(true);
			}),
			{ numRuns: 60 }
		);
	});
});
