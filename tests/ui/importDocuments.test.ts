import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/lib/domain/correction';
import { lacksIdentity, needsLook, tablesFound, yearTyped } from '../../src/lib/ui/import/documentFound';
import { edited, NO_EDIT, withCorrection, withoutCorrection } from '../../src/lib/ui/import/edits';
import { contentToRead } from '../../src/lib/ui/import/pasted';
import type { DocumentReading } from '../../src/lib/workspace/fileReading';
import { draft } from '../workspace/ledgerCases';

const correction = (cell: string, value: number): Correction => ({
	cell,
	raw: '',
	before: { state: 'blank', value: null },
	after: { state: 'value', value },
	who: '',
	note: '',
	at: '2024-01-01T00:00:00Z'
});

const spot = { line: 1, column: 0 };
const document = {
	kind: 'html' as const,
	lines: [],
	spots: { t2_norm_made: spot, t3_new_total: spot, n_items_total: spot },
	sentences: {},
	unreadable: ['t3' as const],
	prose: null,
	whole: false
};

describe('what a person changed of a draft', () => {
	const read = draft({ draft_id: 'a', agency: '青岚市水务局', year: 2022 });

	it('leaves the draft itself alone and the very same where nothing was changed', () => {
		expect(edited(read, undefined)).toBe(read);
		const edit = { ...NO_EDIT, identity: { year: 2023, agency: '青岚市人民政府' } };
		expect(edited(read, edit)).toMatchObject({ year: 2023, agency: '青岚市人民政府', scope: 'aggregate' });
		expect(read.year).toBe(2022);
	});

	it('is taken back cell by cell, the last correction first', () => {
		const [one, two, other] = [correction('a', 1), correction('a', 2), correction('b', 3)] as const;
		const edit = [one, other, two].reduce(withCorrection, NO_EDIT);
		expect(withoutCorrection(edit, 'a').corrections).toEqual([one, other]);
		expect(withoutCorrection(edit).corrections).toEqual([one, other]);
		expect(withoutCorrection(withoutCorrection(edit, 'a'), 'a').corrections).toEqual([other]);
		expect(withoutCorrection(edit, 'c')).toBe(edit);
	});
});

describe('what is said of a document', () => {
	it('names each table as read, unreadable or not there', () => {
		expect(tablesFound(document)).toEqual([
			{ table: 't2', found: 'read' },
			{ table: 't3', found: 'unreadable' },
			{ table: 't4', found: 'missing' }
		]);
	});

	it('asks for a look where something is missing, unreadable or wrong, and not otherwise', () => {
		const spots = { ...document.spots, t4_review_total: spot };
		const whole = draft({ document: { ...document, spots, unreadable: [] }, agency: 'a', year: 2023 });
		const tally = (E: number) => () => ({ E, W: 3, N: 3, passed: 9, untold: 1 });
		const reading: DocumentReading = {
			kind: 'document',
			file: 'a',
			bytes: 1,
			source: 'html',
			drafts: [whole],
			issues: [],
			tallies: {}
		};
		expect(needsLook(reading, [whole], tally(0))).toBe(false);
		expect(needsLook(reading, [whole], tally(1))).toBe(true);
		expect(needsLook(reading, [], tally(0))).toBe(true);
		expect(needsLook(null, [], tally(0))).toBe(true);
		expect(needsLook(reading, [{ ...whole, document }], tally(0))).toBe(true);
		expect(needsLook(reading, [{ ...whole, year: null }], tally(0))).toBe(true);
		expect(lacksIdentity({ agency: '', agency_code: 'x', year: 2020 })).toBe(false);
	});

	it('takes a year however it is typed and nothing else', () => {
		expect(['2023', ' ２０２３ ', '23', '2023年', ''].map(yearTyped)).toEqual([2023, 2023, null, null, null]);
	});
});

describe('what is read of pasted content', () => {
	const html = '<html><body><table><tr><td>1</td></tr></table></body></html>';

	it('is its formatting where that holds tables, else its text', () => {
		expect(contentToRead({ html, text: '1' })).toBe(html);
		expect(contentToRead({ html: '<p>1</p>', text: '1' })).toBe('1');
		expect(contentToRead({ html: '', text: '1' })).toBe('1');
	});

	it('is the text of a plain table of reports, which a spreadsheet formats too', () => {
		const text = '单位名称\t年度\t本年新收政府信息公开申请数量-总计\n青岚市水务局\t2023\t5\n';
		expect(contentToRead({ html, text })).toBe(text);
	});
});
