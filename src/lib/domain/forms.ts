/** A pair of labels: the official Chinese wording first, an English gloss second. */
export interface Label {
	zh: string;
	en: string;
}

/** Id of a statutory report form; open-ended, because forms are replaced every few years. */
export type FormId = string;

export interface Form {
	id: FormId;
	label: Label;
	/** The notice that prescribes the form. */
	basis: string;
	/** First and last report year the form is prescribed for; `null` = still in force. */
	from: number;
	to: number | null;
	/** Whether the form has the statutory tables this program knows cell by cell. */
	tabular: boolean;
	/** False where another layout was legitimate too: the trial year 2019 only encouraged its form. */
	bindingFrom: number | null;
}

/** The forms in the order they came into force. */
export const FORMS: readonly Form[] = [
	{
		id: 'pre2019',
		label: { zh: '2018 年及以前', en: 'up to 2018' },
		basis: '国务院令第492号第三十二条',
		from: 2008,
		to: 2018,
		tabular: false,
		bindingFrom: null
	},
	{
		id: '2019',
		label: { zh: '2019 年试行格式', en: '2019 trial form' },
		basis: '国办公开办函〔2019〕60号',
		from: 2019,
		to: 2020,
		tabular: true,
		bindingFrom: 2020
	},
	{
		id: '2021',
		label: { zh: '2021 年格式', en: '2021 form' },
		basis: '国办公开办函〔2021〕30号',
		from: 2021,
		to: null,
		tabular: true,
		bindingFrom: 2021
	}
];

/** A report whose tables follow different forms carries this instead of one form's id. */
export const MIXED_FORM: Form = {
	id: 'mixed',
	label: { zh: '新旧格式混用', en: 'mixed forms' },
	basis: '',
	from: 2019,
	to: null,
	tabular: true,
	bindingFrom: null
};

/** Returns the form with this id (`mixed` included), or null when there is none. */
export function formById(id: FormId): Form | null {
	return FORMS.find((f) => f.id === id) ?? (id === MIXED_FORM.id ? MIXED_FORM : null);
}

/** Returns the form prescribed for a report year, or null before 2008. */
export function formForYear(year: number): Form | null {
	return FORMS.find((f) => year >= f.from && (f.to === null || year <= f.to)) ?? null;
}

/** Returns the forms with statutory tables, oldest first. */
export function tabularForms(): Form[] {
	return FORMS.filter((f) => f.tabular);
}
