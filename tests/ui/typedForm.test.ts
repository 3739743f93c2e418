import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/lib/export/reportHtml';
import { readReports } from '../../src/lib/workspace/readReports';
import { TypedForm } from '../../src/lib/ui/form/typedForm.svelte';
import { emptyForm, typedDraft } from '../../src/lib/ui/form/typedDraft';
import { consistentReport, sequence } from '../fixtures/reports/figures';
import { asFragment, asPage } from '../fixtures/reports/page';
import { asText } from '../fixtures/reports/text';
import { numbersOf, OUTSIDE } from '../ingest/madeReports';

const made = consistentReport('2021', sequence(11), 30);
const older = consistentReport('2019', sequence(12), 30);
const failures = (form: TypedForm) => form.findings.filter((f) => f.outcome === 'fail');

/** Returns a form with every figure of a report typed in. */
function typedIn(figures: Record<string, string>, form = '2021'): TypedForm {
	const typed = new TypedForm(form, 'typed#1');
	for (const [code, text] of Object.entries(figures)) typed.set(code, text);
	return typed;
}

describe('a form being typed', () => {
	it('is blank and faultless at first', () => {
		const form = new TypedForm('2021', 'typed#1');
		expect(form.empty).toBe(true);
		expect(form.draft.cells).toEqual({});
		expect(form.draft.notes.every((n) => n.state === 'blank')).toBe(true);
		expect(form.draft.notes).toHaveLength(200);
		expect(failures(form).map((f) => [f.rule, f.severity])).toEqual([['T3-SHAPE', 'N']]);
		expect(form.content.findings.filter((f) => f.outcome === 'fail')).toEqual([]);
	});

	it('reads what is typed as any file is read, and passes when it is in order', () => {
		const form = typedIn(made.figures);
		form.identify({ agency: '青岚市水务局', year: 2023 });
		expect(form.draft.cells).toEqual(numbersOf(made));
		expect(failures(form)).toEqual([]);
		form.set('t2_fee_amount_wan', '３,０００元');
		expect(form.draft.cells.t2_fee_amount_wan).toBe(0.3);
		expect(form.issues.map((i) => i.code)).toContain('converted');
		form.set('t2_licence_decisions', '若干');
		expect(form.draft.cells.t2_licence_decisions).toBeUndefined();
		expect(form.content.states.t2_licence_decisions).toBe('text');
	});

	it('says what is wrong as soon as a figure is typed, and takes it back', () => {
		const form = typedIn(made.figures);
		const before = form.texts.t3_new_total ?? '';
		form.set('t3_new_total', '9');
		form.set('t3_new_total', '99');
		form.set('t3_new_total', '999');
		expect(failures(form).map((f) => f.rule)).toContain('T3-ROW');
		expect(form.undo()).toBe(true);
		expect(form.texts.t3_new_total).toBe(before);
		expect(failures(form)).toEqual([]);
	});

	it('reads its sections too: problems, figures of the text, and claims against the tables', () => {
		const form = typedIn(made.figures);
		form.setSection('overview', '全年主动公开政府信息 128 条。');
		form.setSection('requests', '全年新收政府信息公开申请 1 件。');
		form.setSection('problems', '存在的问题：一是公开内容有待丰富。改进措施：一是加强培训。');
		form.setSection('other', '无。');
		expect(form.draft.cells.n_items_total).toBe(128);
		expect(form.draft.problems.map((p) => p.kind)).toEqual(['problem', 'measure']);
		expect(form.draft.document?.lines[0]?.text).toBe('一、总体情况');
		expect(failures(form).map((f) => f.rule)).toContain('NAR-NEW');
	});

	it('comes back equal from the file it is downloaded as', async () => {
		const form = typedIn(made.figures);
		form.identify({ agency: '青岚市水务局', year: 2023, published_on: '2024-01-12' });
		form.setSection('problems', '存在的问题：一是公开内容有待丰富。改进措施：一是加强培训。');
		const page = new TextEncoder().encode(reportHtml(form.printed()));
		const { reports } = await readReports(page, 'page.html', OUTSIDE);
		expect(reports[0]?.report).toMatchObject({
			report_year: 2023,
			published_on: '2024-01-12',
			cells: form.draft.cells
		});
	});
});

describe('a paste into the form', () => {
	it('puts a block from a spreadsheet where it was pasted, separators and all', async () => {
		const form = new TypedForm('2021', 'typed#1');
		const result = await form.paste('t3_new_natural', {
			html: '',
			text: '1,234\t0\t0\t0\t0\t0\t1,234\r\n2\t0\t0\t0\t0\t0\t2\t9\r\n'
		});
		expect(result).toMatchObject({ how: 'block', cells: 14, left: [{ text: '9', why: 'outside' }] });
		expect(form.draft.cells).toMatchObject({
			t3_new_natural: 1234,
			t3_new_total: 1234,
			t3_carry_in_total: 2
		});
		expect(form.undo()).toBe(true);
		expect(form.empty).toBe(true);
	});

	it('puts rows with their labels in place and names the labels', async () => {
		const form = new TypedForm('2021', 'typed#1');
		const html =
			'<table><tr><td colspan=3>一、本年新收政府信息公开申请数量</td><td>4</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1</td><td>5</td></tr></table>';
		const result = await form.paste('t3_new_natural', { html, text: '' });
		expect(form.draft.cells).toMatchObject({ t3_new_natural: 4, t3_new_org_other: 1, t3_new_total: 5 });
		expect(result.left.every((l) => l.why === 'label')).toBe(true);
	});

	it.each([
		['a web page', () => ({ html: asPage(made), text: '' })],
		['tables from a page', () => ({ html: asFragment(made), text: 'x' })],
		['text with tabs', () => ({ html: '', text: asText(made, 'tabs') })]
	])('fills in a whole report from %s, wherever it is pasted', async (_, clipboard) => {
		const form = new TypedForm('2021', 'typed#1');
		const result = await form.paste(null, clipboard());
		expect(result.how).toBe('form');
		expect(form.draft.cells).toEqual(numbersOf(made));
		expect(result.left).toEqual([]);
		expect(form.year).toBe(2023);
		expect(form.sections.problems).toContain('公开内容有待丰富');
		expect(failures(form).filter((f) => f.severity === 'E')).toEqual([]);
	});

	it('keeps the running text as it is printed, brackets and blanks included', async () => {
		const form = typedIn(made.figures);
		const sections = {
			overview: '全年主动公开政府信息 128 条。\n（一）主动公开。全年召开新闻发布会 2 场。',
			requests: '全年新收申请均已答复（含结转）。',
			other: '无。'
		};
		for (const kind of ['overview', 'requests', 'other'] as const) form.setSection(kind, sections[kind]);
		form.identify({ agency: '青岚市水务局', year: 2023 });
		const again = new TypedForm('2021', 'typed#2');
		await again.paste(null, {
			html: reportHtml({ ...form.printed(), cells: { t3_new_total: 1 }, states: {} }),
			text: ''
		});
		expect(again.sections).toEqual(sections);
	});

	it('takes the other form with a report of it while nothing is typed, and names its figures later', async () => {
		const form = new TypedForm('2021', 'typed#1');
		await form.paste(null, { html: asFragment(older), text: '' });
		expect(form.form).toBe('2019');
		expect(form.draft.cells).toEqual(numbersOf(older));
		const begun = typedIn({ t2_norm_made: '1' });
		const result = await begun.paste(null, { html: asFragment(older), text: '' });
		expect(begun.form).toBe('2021');
		expect(result.left.filter((l) => l.why === 'other-form').length).toBeGreaterThan(10);
	});
});

it('a typed report is a draft like any other, of a document that was typed', () => {
	const { draft } = typedDraft({ ...emptyForm('2019'), agency: '青岚市水务局', year: 2020 }, 'typed#2');
	expect(draft).toMatchObject({ draft_id: 'typed#2', format: '2019', year: 2020, agency: '青岚市水务局' });
	expect(draft.document).toMatchObject({ kind: 'typed', whole: true, unreadable: [] });
	expect(draft.title).toBe('青岚市水务局2020年政府信息公开工作年度报告');
});
