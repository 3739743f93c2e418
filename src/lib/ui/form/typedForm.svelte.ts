import { officialTables } from '../../domain/officialForm';
import type { FormId } from '../../domain/forms';
import type { SectionKind } from '../../domain/sectionPhrases';
import type { RuleSettings } from '../../domain/ruleSettings';
import type { PrintedReport } from '../../export/officialTables';
import { isBlock, type Clipboard } from '../../ingest/pasteBlock';
import { formContent } from './content';
import { figureCodes } from './movement';
import { checkTyped, emptyForm, isEmptyForm, typedDraft, typedText, type TypedState } from './typedDraft';
import { pasteInto, type PasteResult } from './typedPaste';

/** Steps that can be taken back. */
const MOST_STEPS = 200;

/** The rule that names the cells left open: in a form being typed those show for themselves. */
const OPEN_CELLS = 'T3-SHAPE';

/** An official form that a person fills in: what is typed, checked while it is typed, with undo. */
export class TypedForm {
	#state = $state.raw<TypedState>(emptyForm('2021'));
	#steps = $state.raw<readonly TypedState[]>([]);
	/** What the last step changed, so that typing one word is one step. */
	#last = '';

	readonly #id: string;
	readonly #settings: RuleSettings | undefined;

	readonly #sections = $derived(this.#state.sections);
	readonly #said = $derived(typedText(this.#sections));
	readonly #reading = $derived.by(() => typedDraft(this.#state, this.#id, this.#said));
	readonly #findings = $derived.by(() => checkTyped(this.#reading.draft, this.#settings));
	readonly #content = $derived.by(() => {
		const { draft } = this.#reading;
		return formContent({
			format: draft.format,
			cells: draft.cells,
			notes: draft.notes,
			findings: this.#findings.filter((f) => f.rule !== OPEN_CELLS)
		});
	});

	/** `id` is unique within one import; `settings` are those of the user's own data. */
	constructor(form: FormId, id: string, settings?: RuleSettings) {
		this.#id = id;
		this.#settings = settings;
		this.#state = emptyForm(form);
	}

	get form(): FormId {
		return this.#state.form;
	}
	get agency(): string {
		return this.#state.agency;
	}
	get year(): number | null {
		return this.#state.year;
	}
	get publishedOn(): string {
		return this.#state.published_on;
	}
	get texts(): TypedState['texts'] {
		return this.#state.texts;
	}
	get sections(): TypedState['sections'] {
		return this.#state.sections;
	}
	/** Whether neither figures nor text have been typed. */
	get empty(): boolean {
		return isEmptyForm(this.#state);
	}
	get canUndo(): boolean {
		return this.#steps.length > 0;
	}
	/** What was typed as a report not yet accepted. */
	get draft() {
		return this.#reading.draft;
	}
	/** What a person should know of single cells, such as that one holds no number. */
	get issues() {
		return this.#reading.issues;
	}
	get findings() {
		return this.#findings;
	}
	/** What the official form shows. */
	get content() {
		return this.#content;
	}

	#take(state: TypedState, step: string): void {
		if (step === '' || step !== this.#last) this.#steps = [...this.#steps, this.#state].slice(-MOST_STEPS);
		this.#last = step;
		this.#state = state;
	}

	/** Puts a text into a cell. */
	set(code: string, text: string): void {
		if ((this.texts[code] ?? '') === text) return;
		this.#take({ ...this.#state, texts: { ...this.texts, [code]: text } }, `cell ${code}`);
	}

	/** Puts running text into a section. */
	setSection(kind: SectionKind, text: string): void {
		this.#take({ ...this.#state, sections: { ...this.sections, [kind]: text } }, `section ${kind}`);
	}

	/** Says whose report it is, of which year, published when; parts left out stay. */
	identify(part: Partial<Pick<TypedState, 'agency' | 'year' | 'published_on'>>): void {
		this.#take({ ...this.#state, ...part }, `identity ${Object.keys(part).join()}`);
	}

	/** Changes the form; what was typed into cells that the new one does not have is kept for the way back. */
	useForm(form: FormId): void {
		if (form !== this.form) this.#take({ ...this.#state, form }, '');
	}

	/** Returns whether a clipboard holds more than one cell, so that `paste` should take it. */
	takes(clipboard: Clipboard): boolean {
		return isBlock(clipboard);
	}

	/** Fills in what was pasted at a cell (null: the first one), and returns what found no place. */
	async paste(at: string | null, clipboard: Clipboard): Promise<PasteResult> {
		const first = officialTables(this.form).flatMap(figureCodes)[0] ?? '';
		const { state, result } = await pasteInto(this.#state, at ?? first, clipboard);
		if (result.cells + result.sections > 0) this.#take(state, '');
		return result;
	}

	/** Takes the last step back; returns whether there was one. */
	undo(): boolean {
		const before = this.#steps.at(-1);
		if (before === undefined) return false;
		this.#steps = this.#steps.slice(0, -1);
		this.#last = '';
		this.#state = before;
		return true;
	}

	/** Returns the report as it is to be printed, running text as typed. */
	printed(): PrintedReport {
		const { draft } = this.#reading;
		return {
			agency: draft.agency,
			year: draft.year,
			form: draft.format,
			published_on: draft.published_on,
			cells: draft.cells,
			states: Object.fromEntries(draft.notes.map((note) => [note.cell, note.state])),
			raw: Object.fromEntries(draft.notes.map((note) => [note.cell, note.raw])),
			sections: this.#state.sections
		};
	}
}
