import { describe, expect, it } from 'vitest';
import { readCsvFile } from '../../src/lib/ingest/csvFile';
import { issueSentence } from '../../src/lib/text/ingest';
import { HOSTILE } from '../fixtures/csv/hostile';

async function reading(name: string) {
	const bytes = HOSTILE[name]?.() as Uint8Array<ArrayBuffer>;
	const found = await readCsvFile(new Blob([bytes]), { file: `${name}.csv` });
	const codes = new Set(found.issues.map((i) => i.code));
	const figures = found.drafts.map((d) => [
		d.agency,
		d.cells.t3_new_total ?? null,
		d.cells.t3_carry_in_total ?? null
	]);
	for (const issue of found.issues) {
		for (const lang of ['zh', 'en'] as const) expect(issueSentence(issue, lang)).not.toBe(issue.code);
		expect(issue.place.file).toBe(`${name}.csv`);
		expect(issue.raw.length).toBeLessThanOrEqual(200);
	}
	return { ...found, codes, figures };
}

describe('a hostile file', () => {
	it('with ragged rows keeps what each row holds and names the rows', async () => {
		const { figures, issues, drafts } = await reading('ragged-rows');
		expect(figures).toEqual([
			['甲局', 3, null],
			['乙局', 4, 1],
			['丙局', 5, 2],
			['丁局', null, null]
		]);
		expect(issues.filter((i) => i.code === 'ragged-row').map((i) => i.place.row)).toEqual([2, 3, 5]);
		expect(drafts[0]?.notes).toEqual([]);
		expect(drafts[1]?.extras).toEqual({ 备注: '无', F: '多', G: '出' });
	});

	it('with duplicate headers reads the first and keeps the others aside', async () => {
		const { figures, drafts, issues } = await reading('duplicate-headers');
		expect(figures).toEqual([['甲局', 3, null]]);
		expect(drafts[0]?.extras).toEqual({ '本年新收 (D)': '9', '备注 (E)': '一', '备注 (F)': '二' });
		expect(issues.filter((i) => i.code === 'duplicate-header').map((i) => i.place.column)).toEqual([
			'D',
			'F'
		]);
	});

	it('with formulas calculates none and keeps them as text', async () => {
		const { figures, drafts, issues } = await reading('formulas');
		expect(figures).toEqual([
			['=HYPERLINK("http://x.invalid","甲局")', null, null],
			['乙局', 4, 1]
		]);
		expect(drafts[0]?.notes.map((n) => [n.cell, n.state, n.raw])).toEqual([
			['t3_new_total', 'text', '=1+2'],
			['t3_carry_in_total', 'text', '@SUM(A1)']
		]);
		expect(issues.filter((i) => i.code === 'formula').length).toBe(3);
	});

	it('with markup in names keeps it as the text it is', async () => {
		const { figures, codes, drafts } = await reading('html-in-names');
		expect(figures[0]).toEqual(['<img src=x onerror=alert(1)>甲局', 3, 1]);
		expect(drafts[0]?.extras).toEqual({ 备注: '<script>alert(1)</script>' });
		expect(codes).toContain('html-in-text');
	});

	it('with 100,000 columns reads the first thousand and says so', async () => {
		const { figures, issues, headers } = await reading('100000-columns');
		expect(figures).toEqual([['甲局', 3, 1]]);
		expect(headers.length).toBe(1000);
		const said = issues.find((i) => i.code === 'too-many-columns');
		expect(said?.values).toEqual({ limit: 1000, found: 100_000 });
		expect(issueSentence(said!, 'zh')).toBe('这一行有 100,000 列，超过上限 1,000 列；只读取前 1,000 列。');
	});

	it('with NULs takes them out and says where', async () => {
		const { figures, issues } = await reading('nuls');
		expect(figures).toEqual([
			['甲局', 3, 1],
			['乙局', 4, 1]
		]);
		expect(issues.filter((i) => i.code === 'nul-character').map((i) => i.place.row)).toEqual([2, 2, 3]);
	});

	it('in two encodings says that characters are lost and keeps the rest', async () => {
		const { figures, encoding, codes } = await reading('wrong-encoding');
		expect(encoding.sure).toBe(false);
		expect(codes).toContain('encoding-unsure');
		expect(codes).toContain('undecodable');
		expect(figures[0]).toEqual(['甲局', 3, 1]);
		expect(figures.map((f) => f.slice(1))).toContainEqual([5, 2]);
	});

	it('that is empty says just that', async () => {
		const { drafts, issues } = await reading('empty');
		expect(drafts).toEqual([]);
		expect(issues.map((i) => i.code)).toEqual(['empty-file']);
	});

	it('with a huge field cuts it and reads on', async () => {
		const { figures, issues, drafts } = await reading('huge-field');
		expect(figures).toEqual([
			['甲局', 3, 1],
			['乙局', 4, 1]
		]);
		expect(issues.find((i) => i.code === 'field-too-long')?.values).toEqual({
			limit: 100_000,
			found: 2_000_000
		});
		expect(drafts[0]?.extras.备注?.length).toBe(100_000);
	});

	it('with its header twice skips the repetition, and stops at a different header', async () => {
		const { figures, issues } = await reading('two-headers');
		expect(figures).toEqual([
			['甲局', 3, 1],
			['乙局', 4, 1]
		]);
		expect(issues.map((i) => [i.code, i.place.row])).toContainEqual(['second-header', 3]);
		expect(issues.map((i) => [i.code, i.place.row])).toContainEqual(['other-header', 5]);
	});
});
