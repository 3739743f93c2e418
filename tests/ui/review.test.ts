import { describe, expect, it } from 'vitest';
import type { DocumentLine, ReportDocument } from '../../src/lib/domain/document';
import { DEFAULT_SETTINGS } from '../../src/lib/domain/ruleSettings';
import { emptyDraft } from '../../src/lib/ingest/drafts';
import { acknowledge } from '../../src/lib/rules/acknowledge';
import { reviewAddress, reviewQuery } from '../../src/lib/ui/review/address';
import { checkSubject, type Neighbours } from '../../src/lib/ui/review/check';
import { filterCounts, groupFindings, severityByCell, sidesOf } from '../../src/lib/ui/review/findingGroups';
import { identityPlaces } from '../../src/lib/ui/review/identityPlaces';
import { cellInHand, correctionFrom, readTyped } from '../../src/lib/ui/review/printed';
import { lineOfSentence } from '../../src/lib/ui/review/sentencePlace';
import { cutBySentences, markedCodes, rowOfLine, sourceRows } from '../../src/lib/ui/review/sourceRows';
import { subjectOfDraft, type Subject } from '../../src/lib/ui/review/subject';
import { printedCodes } from '../ingest/reports';
import { report } from '../support/content';
import { NAMES } from '../fixtures/agencyNames';

const text = (words: string): DocumentLine => ({
	text: words,
	columns: null,
	page: null,
	sheet: '',
	table: null
});
const row = (columns: number[], ...cells: string[]): DocumentLine => ({
	text: cells.join('\t'),
	columns,
	page: 2,
	sheet: '',
	table: 0
});

const SENTENCE = '全年主动公开政府信息120条';
const document: ReportDocument = {
	kind: 'html',
	lines: [
		text(`${NAMES.education}2023年政府信息公开`),
		text('工作年度报告'),
		text(`（2024年01月20日） 代码：11341702486344515H`),
		text(`一、总体情况。${SENTENCE}。另有其他。`),
		row([0, 3, 4], '一、本年新收', ' 6 ', '4')
	],
	spots: {
		n_items_total: { line: 4, column: null },
		t3_new_natural: { line: 5, column: 3 },
		t3_new_total: { line: 5, column: 4 }
	},
	sentences: { n_items_total: SENTENCE },
	unreadable: [],
	prose: null,
	whole: false
};

const zeros = Object.fromEntries(printedCodes('2021').map((code) => [code, 0]));
const nobody: Neighbours = { reports: [], notes: [], problems: [], text: {} };

function subject(cells: Record<string, number> = {}): Subject {
	const draft = {
		...emptyDraft('d1', { file: 'report.html', row: null, column: null }),
		agency: NAMES.education,
		year: 2023,
		format: '2021',
		title: `${NAMES.education}2023年政府信息公开工作年度报告`,
		published_on: '2024-01-20',
		cells: { ...zeros, ...cells },
		document
	};
	return subjectOfDraft(draft, 'edu', 'draft');
}

const check = (of: Subject, near = nobody) => checkSubject(of, null, near, DEFAULT_SETTINGS);
const failing = (of: Subject) => check(of).filter((f) => f.outcome === 'fail' && f.severity === 'E');

describe('the source beside the form', () => {
	const rows = sourceRows(document);

	it('has a break where a page begins and every line once', () => {
		expect(rows.map((r) => [r.kind, r.line])).toEqual([
			['text', 1],
			['text', 2],
			['text', 3],
			['text', 4],
			['break', 5],
			['cells', 5]
		]);
		expect(rowOfLine(rows, 5)).toBe(5);
		expect(rowOfLine(rows, 9)).toBe(-1);
	});

	it('puts cells in their columns and knows which figure each one is', () => {
		const last = rows[5];
		expect(last?.kind === 'cells' ? last.cells : []).toEqual([
			{ start: 1, span: 3, text: '一、本年新收', codes: [] },
			{ start: 4, span: 1, text: ' 6 ', codes: ['t3_new_natural'] },
			{ start: 5, span: 1, text: '4', codes: ['t3_new_total'] }
		]);
		expect(markedCodes(rows)).toEqual(['n_items_total', 't3_new_natural', 't3_new_total']);
	});

	it('cuts sentences out of running text and loses no letter', () => {
		const line = document.lines[3]?.text ?? '';
		const pieces = cutBySentences(line, [
			{ code: 'n_items_total', sentence: SENTENCE },
			{ code: 'n_items_other', sentence: '公开政府信息120条。另' },
			{ code: 'n_press_conf', sentence: '没有这句' }
		]);
		expect(pieces.map((p) => p.text).join('')).toBe(line);
		expect(pieces.filter((p) => p.code !== null)).toEqual([{ text: SENTENCE, code: 'n_items_total' }]);
	});

	it('finds a sentence that runs over lines, and none that is not there', () => {
		expect(lineOfSentence(document, `${NAMES.education}2023年政府信息公开工作年度报告`)).toBe(1);
		expect(lineOfSentence(document, SENTENCE)).toBe(4);
		expect(lineOfSentence(document, '没有这句')).toBeNull();
		expect(lineOfSentence(document, '')).toBeNull();
	});

	it('shows where agency, year, date and code were read', () => {
		const { title, published_on } = subject();
		expect(
			identityPlaces(document, {
				agency: NAMES.education,
				code: '11341702486344515H',
				year: 2023,
				published_on,
				title
			})
		).toEqual({ title: 1, agency: 1, year: 1, code: 3, published: 3 });
		expect(
			identityPlaces(document, { agency: NAMES.street, code: '', year: 2019, published_on: '', title: '' })
		).toEqual({});
	});
});

describe('a cell under review', () => {
	it('shows what is printed, what was read and where', () => {
		const cell = cellInHand(subject({ t3_new_natural: 6 }), 't3_new_natural');
		expect(cell).toMatchObject({ raw: ' 6 ', spot: { line: 5, column: 3 }, correction: null });
		expect(cell.line?.page).toBe(2);
		expect(cellInHand(subject(), 't3_other_total').now).toEqual({ state: 'absent', value: null });
		expect(cellInHand(subject(), 'n_items_total').sentence).toBe(SENTENCE);
	});

	it('reads what is typed like any cell and refuses words and what stands there already', () => {
		const now = { state: 'value', value: 6 } as const;
		expect(readTyped('１，２３４', 't3_new_natural', now)).toEqual({
			content: { state: 'value', value: 1234 }
		});
		expect(readTyped('', 't3_new_natural', now)).toEqual({ content: { state: 'blank', value: null } });
		expect(readTyped('/', 't3_new_natural', now)).toEqual({ content: { state: 'na', value: null } });
		expect(readTyped('0', 't3_new_natural', now)).toEqual({ content: { state: 'zero', value: 0 } });
		expect(readTyped('25000元', 't2_fee_amount_wan', now)).toEqual({
			content: { state: 'value', value: 2.5 }
		});
		expect(readTyped('若干', 't3_new_natural', now)).toEqual({ refused: 'text' });
		expect(readTyped('6件', 't3_new_natural', now)).toEqual({ refused: 'same' });
	});

	it('clears exactly what rested on the wrong figure once it is corrected, and keeps what was printed', () => {
		const wrong = subject({ t3_new_natural: 6 });
		expect(failing(wrong).map((f) => f.rule)).toEqual(['T3-BAL', 'T3-ROW']);
		const cell = cellInHand(wrong, 't3_new_natural');
		const read = readTyped('0', cell.code, cell.now);
		if ('refused' in read) throw new Error(read.refused);
		const by = { who: ' 张 ', note: '', at: '2026-11-22T08:00:00Z' };
		const corrected = { ...wrong, corrections: [correctionFrom(cell, read.content, by)] };
		expect(failing(corrected)).toEqual([]);
		expect(cellInHand(corrected, cell.code)).toMatchObject({
			raw: ' 6 ',
			read: { state: 'value', value: 6 },
			now: { state: 'zero', value: 0 },
			correction: { who: '张', before: { state: 'value', value: 6 } }
		});
	});
});

describe('the findings of a draft', () => {
	const before = {
		...nobody,
		reports: [
			{
				...report('edu', 2022, { ...zeros, t3_carry_out_natural: 2, t3_carry_out_total: 2 }),
				agency_id: 'edu'
			},
			{ ...report('edu', 2023, { ...zeros, t3_carry_in_total: 9 }), agency_id: 'edu' }
		]
	};

	it('compare it with the year kept before, and not with a kept version of its own year', () => {
		const carried = check(subject(), before).filter((f) => f.rule === 'Y-CARRY' && f.outcome === 'fail');
		expect(carried.map((f) => f.cells)).toEqual([['t3_carry_in_natural'], ['t3_carry_in_total']]);
		expect(check(subject(), before).every((f) => f.report_id === 'd1')).toBe(true);
	});

	it('are listed by severity, then what cannot be told, then what is settled', () => {
		const wrong = subject({ t3_new_natural: 6, t2_rule_made: 1 });
		const findings = check(wrong);
		const balance = findings.find((f) => f.rule === 'T3-BAL' && f.outcome === 'fail');
		const given = balance === undefined ? null : acknowledge(balance, '核实');
		const groups = groupFindings(
			checkSubject(wrong, null, nobody, DEFAULT_SETTINGS, given === null ? [] : [given])
		);
		expect(groups.failed.E.map((f) => f.rule)).toEqual(['T3-ROW']);
		expect(groups.settled.map((f) => f.rule)).toEqual(['T3-BAL']);
		expect(new Set(groups.open.map((f) => f.rule)).size).toBe(groups.open.length);
		const counts = filterCounts(groups);
		expect(counts.all).toBe(counts.E + counts.W + counts.N);
		expect(counts.settled).toBe(1);
		expect(severityByCell(findings).get('t3_new_natural')).toBe('E');
		expect(severityByCell(findings).get('t3_granted_natural')).toBeUndefined();
	});

	it('have sides only where figures are added up', () => {
		const [balance] = failing(subject({ t3_new_natural: 6 }));
		expect(
			balance === undefined ? [] : sidesOf(balance).map((s) => [s.side, s.operands.length, s.total])
		).toEqual([
			['left', 2, 6],
			['right', 2, 0]
		]);
		const negative = failing(subject({ t2_norm_made: -1 })).find((f) => f.rule === 'T2-C-NN');
		expect(negative === undefined ? null : sidesOf(negative)).toEqual([]);
	});
});

describe('the address of a review', () => {
	it('names a draft, a kept report or an empty form, the newest by default', () => {
		const read = (query: string) => reviewAddress(new URLSearchParams(query));
		expect(read(reviewQuery({ draft: 'a b#1&é' }))).toEqual({ kind: 'draft', id: 'a b#1&é' });
		expect(read(reviewQuery({ report: 'edu-2023-v1' }))).toEqual({ kind: 'kept', id: 'edu-2023-v1' });
		expect(read(reviewQuery({ new: '2019' }))).toEqual({ kind: 'new', form: '2019', asked: true });
		expect(read('')).toEqual({ kind: 'new', form: '2021', asked: false });
		expect(read('?new=1999&draft=')).toEqual({ kind: 'new', form: '2021', asked: false });
	});
});
