import { describe, expect, it } from 'vitest';
import { readCsvFile } from '../../src/lib/ingest/csvFile';
import { filledSheet } from '../fixtures/csv/sheets';
import { printedCodes } from './reports';

const TITLE = '某市教育局2022年政府信息公开工作年度报告';

/** The whole form with every figure different, so that a misplaced one shows. */
function sheet(form: '2019' | '2021', change: ((text: string) => string) | null = null) {
	const codes = printedCodes(form);
	const text = filledSheet(
		form,
		TITLE,
		codes.map((_, i) => String(i + 1))
	);
	const changed = change === null ? text : change(text);
	if (change !== null && changed === text) throw new Error('the change changed nothing');
	return { codes, text: changed };
}

async function read(form: '2019' | '2021', change: (text: string) => string) {
	const { codes, text } = sheet(form, change);
	const reading = await readCsvFile(new Blob([text]), { file: 's.csv' });
	const draft = reading.drafts[0];
	if (draft === undefined) throw new Error('nothing was read');
	const wrong = codes.filter((code, i) => draft.cells[code] !== i + 1);
	const invented = Object.keys(draft.cells).filter((code) => !codes.includes(code));
	return { draft, wrong, invented, codes: reading.issues.map((i) => i.code), issues: reading.issues };
}

describe('a sheet that deviates from the form', () => {
	it('with other wordings of labels is read whole', async () => {
		const result = await read('2021', (text) =>
			text
				.replace('行政规范性文件', '规范性文件')
				.replace('行政事业性收费', '行政事业型收费')
				.replace('现行有效件数', '现行有效件数 (历史累计)')
				.replace('本年处理决定数量', '处理决定数量 (2022年办件量)')
				.replace('结转下年度继续办理', '结转下一年继续办理')
				.replace('（三）不予公开', '(三)  不予公开')
				.replace('1.属于国家秘密', '1、属于国家 秘密')
				.replace('“三安全一稳定”', '"三安全一稳定"'.replaceAll('"', '「'))
				.replace('（七）总计', '(七)合计')
		);
		expect(result).toMatchObject({ wrong: [], invented: [], codes: [] });
	});

	it('with labels cut short or a character lost is read whole, and says so', async () => {
		const result = await read('2019', (text) =>
			text
				.replace('没有现成信息需要另行制作', '没有现成信息需要')
				.replace('行政许可', '政许可')
				.replace('行政强制', '政强制')
				.replace('本年新制作数量', '本年新')
				.replace('本年新公开数量', '年新公开数量')
				.replace('保护第三方合法权益', '保护第三方合权益')
		);
		expect(result).toMatchObject({ wrong: [], invented: [] });
		expect(new Set(result.codes)).toEqual(new Set(['label-repaired']));
	});

	it('with header words broken over two rows is read whole', async () => {
		const result = await read('2021', (text) =>
			text.replace(
				',,,,商业企业,科研机构,社会公益组织,法律服务机构,其他,',
				',,,,商业,科研,社会公益,法律服务,其他,\n,,,,企业,机构,组织,机构,,'
			)
		);
		expect(result).toMatchObject({ wrong: [], invented: [], codes: [] });
	});

	it('with a row moved against the header is read in the order of the row', async () => {
		const result = await read('2019', (text) => text.replace(',,2.重复申请,', ',,,2.重复申请,'));
		expect(result).toMatchObject({ wrong: [], invented: [], codes: ['shifted-row'] });
	});

	it('with a row of six figures leaves the seventh absent', async () => {
		const result = await read('2021', (text) =>
			text.replace(/^(,,3\.要求提供公开出版物(?:,\d+){6}),\d+$/m, '$1')
		);
		expect(result.wrong).toEqual(['t3_np_publication_total']);
		expect(result.draft.notes).toEqual([]);
		expect(result.codes).toEqual(['short-row']);
	});

	it('with rows cut off leaves them absent and invents none', async () => {
		const result = await read('2019', (text) => text.replace(/^,,3\.补正[\s\S]*?(?=^,（七）总计)/m, ''));
		expect(result.wrong.length).toBe(7 * 7);
		expect(result.invented).toEqual([]);
		expect(result.draft.notes).toEqual([]);
	});

	it('with blanks for zeros keeps them blank', async () => {
		const result = await read('2021', (text) =>
			text.replace(/^(,（三）不予公开,1\.属于国家秘密)(?:,\d+){6}/m, '$1,,,,,,')
		);
		expect(result.wrong.length).toBe(6);
		expect(result.draft.notes.map((n) => n.state)).toEqual(Array(6).fill('blank'));
	});

	it('of the 2021 form with the single sixth row is told to be mixed', async () => {
		const result = await read('2021', (text) =>
			text.replace(
				/^,（六）其他处理,1\.[^\n]*\n,,2\.[^\n]*\n,,3\.[^\n]*\n/m,
				',（六）其他处理,,1,2,3,4,5,6,21\n'
			)
		);
		expect(result.draft.format).toBe('mixed');
		expect(result.draft.cells.t3_other_total).toBe(21);
		expect(result.wrong.length).toBe(3 * 7);
	});

	it('with signs, words and units in its figures reads what they say', async () => {
		const { draft, issues } = await read('2019', (text) =>
			text
				.replace(/^(行政许可,\d+),\d+/m, '$1,减4')
				.replace(/^(行政处罚,\d+),\d+/m, '$1,＋2')
				.replace(/^(其他对外管理服务事项),\d+/m, '$1,涉外学校 审批')
				.replace(/^(政府集中采购,\d+),\d+/m, '$1,3235727元')
		);
		expect(draft.cells.t2_licence_items_delta).toBe(-4);
		expect(draft.cells.t2_penalty_items_delta).toBe(2);
		expect(draft.cells.t2_othersvc_items_prev).toBeUndefined();
		expect(draft.cells.t2_procure_amount_wan).toBe(323.5727);
		expect(issues.map((i) => i.code)).toEqual(['not-a-number', 'converted']);
		expect(issues[0]?.place).toEqual({ file: 's.csv', row: 11, column: 'B' });
	});

	it('with an amount whose unit stands nowhere reads it as text', async () => {
		const { draft, codes } = await read('2019', (text) => text.replace('（单位：万元）', ''));
		expect(draft.cells.t2_procure_amount_wan).toBeUndefined();
		expect(codes).toEqual(['no-unit']);
	});

	it('with numbers of no known item says where they stand', async () => {
		const result = await read('2021', (text) => text.replace(/^(规章(?:,\d+){3}),/m, '$1,,77'));
		expect(result).toMatchObject({ wrong: [], invented: [], codes: ['unplaced-number'] });
		expect(result.issues[0]?.raw).toBe('77');
	});

	it('with a row printed twice keeps the first and names the repetition', async () => {
		const result = await read('2021', (text) =>
			text.replace(/^(,,2\.重复申请,.*)$/m, '$1\n,,2.重复申请,9,9,9,9,9,9,9')
		);
		expect(result).toMatchObject({ wrong: [], invented: [] });
		expect(result.codes).toContain('repeated-row');
	});

	it('without one of its tables reads the others and says which is missing', async () => {
		const result = await read('2021', (text) => text.replace(/^四、政府信息公开行政复议[\s\S]*$/m, ''));
		expect(result.wrong.every((code) => code.startsWith('t4_'))).toBe(true);
		expect(result.codes).toEqual(['table-missing']);
	});

	it('followed by another form reads the first and says where the second begins', async () => {
		const { text } = sheet('2021');
		const twice = await readCsvFile(new Blob([text + text.replaceAll(/\d+/g, '9')]), { file: 's.csv' });
		expect(twice.drafts[0]?.cells.t3_new_natural).toBe(11);
		expect(twice.issues.map((i) => i.code)).toEqual(['second-form']);
	});
});
