import { describe, expect, it } from 'vitest';
import { ENCODINGS } from '../../src/lib/ingest/decode';
import { IssueLog, columnLetter, ISSUE_SEVERITY } from '../../src/lib/ingest/issues';
import { MAX_ISSUES_PER_CODE } from '../../src/lib/ingest/limits';
import { encodingName, issueSentence } from '../../src/lib/text/ingest';

const PLACE = { file: 'a.csv', row: 1, column: 'A' };

describe('the sentence of an issue', () => {
	it('exists in both languages for every kind and leaves no gap open', () => {
		const values = {
			cell: 't3_new_total',
			limit: 1,
			found: 2,
			count: 3,
			options: 't3_new_total t3_granted_total'
		};
		for (const code of Object.keys(ISSUE_SEVERITY)) {
			for (const lang of ['zh', 'en'] as const) {
				const sentence = issueSentence({ code, raw: '', values }, lang);
				expect(sentence, code).not.toBe(code);
				expect(sentence, code).not.toMatch(/[{}]/);
				expect(sentence.at(-1), code).toMatch(/[。.]/);
			}
		}
	});

	it('names cells by their labels', () => {
		const issue = { code: 'not-a-number', raw: 'x', values: { cell: 't3_new_total', unit: '件', value: '' } };
		expect(issueSentence(issue, 'zh')).toContain('本年新收申请·总计');
		expect(issueSentence(issue, 'en')).toContain('new requests: total');
	});

	it('is the code itself for kinds from elsewhere', () => {
		expect(issueSentence({ code: 'later', raw: '', values: {} }, 'zh')).toBe('later');
	});
});

describe('the log of issues', () => {
	it('keeps the first of each kind and counts all', () => {
		const log = new IssueLog();
		for (let i = 0; i < 5000; i++) log.add('ragged-row', { ...PLACE, row: i }, 'x'.repeat(1000));
		log.add('no-year', PLACE);
		expect(log.total).toBe(5001);
		expect(log.counts).toEqual({ 'ragged-row': 5000, 'no-year': 1 });
		expect(log.kept.length).toBe(MAX_ISSUES_PER_CODE + 1);
		expect(log.kept[0]?.raw.length).toBe(200);
	});
});

describe('names', () => {
	it('of encodings and columns are what people know', () => {
		for (const encoding of ENCODINGS) expect(encodingName(encoding, 'zh')).not.toBe(encoding);
		expect([0, 25, 26, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
	});
});
