import type { FolderIssue } from '../../src/lib/domain/folderIssue';
import { readDatasetFolder, type DatasetFolder } from '../../src/lib/ingest/folder';

/** Files of a dataset folder by name. */
export type Files = Readonly<Record<string, string>>;

export const CARD = {
	id: 'sample',
	title: { zh: '样本', en: 'Sample' },
	about: { zh: '说明', en: 'About' },
	fictional: false,
	source: { zh: '来源', en: 'Source' },
	terms: { zh: '条款', en: 'Terms' },
	opens: { metric: 'items_total', kind: 'all' },
	roster: false,
	deadlines: { department: '01-31', government: '03-31' }
};

const REPORT = {
	report_id: 'a-edu-2022',
	agency_id: 'a-edu',
	report_year: '2022',
	format: '2021',
	version: '1',
	status: 'published',
	scope: 'own',
	published_on: '',
	title: '',
	source: '',
	confidence: '',
	problems_read: 'false',
	t2_licence_items_delta: '',
	t2_fee_amount_wan: '',
	t3_new_total: '',
	t3_other_total: '',
	t4_review_total: '',
	n_items_total: ''
};

/** A small folder without a fault: two agencies, two reports, one of every optional row. */
export const SOUND: Files = {
	'dataset.json': JSON.stringify(CARD),
	'agencies.csv': [
		'agency_id,name_zh,name_en,short_zh,kind,level,region,parent_id,uscc,names,valid_from,valid_to',
		'a-gov,甲市人民政府,,甲市政府,government,city,甲市,,,,,',
		'a-edu,甲市教育局,,甲市教育局,bureau,city,甲市,a-gov,,,2010,'
	].join('\n'),
	'reports.csv': [
		Object.keys(REPORT).join(','),
		'a-edu-2020,a-edu,2020,2019,1,published,own,2021-01-25,,,official-page,true,-2,,0,1,,12',
		'a-edu-2021,a-edu,2021,2021,1,published,own,,,,,false,,0.5,3,,,'
	].join('\n'),
	'cell_notes.csv': [
		'report_id,cell,state,raw,where',
		'a-edu-2020,t4_review_total,blank,,表四',
		'a-edu-2021,t3_new_total,value,３件,表三'
	].join('\n'),
	'problems.csv': [
		'report_id,ordinal,kind,theme,text',
		'a-edu-2020,1,problem,p_staff,培训不够',
		'a-edu-2020,1,measure,p_staff,加强培训'
	].join('\n'),
	'agency_years.csv': [
		'agency_id,year,expected,population,staff',
		'a-edu,2020,true,,35',
		'a-edu,2021,false,,'
	].join('\n'),
	'other_figures.csv': [
		'report_id,table_zh,row_zh,column_zh,value,unit',
		'a-edu-2020,正文,总体情况,公告,153,余条'
	].join('\n')
};

/** Returns what the reader finds in the sound folder with some files changed and some left out. */
export function read(change: Files = {}, without: readonly string[] = []): DatasetFolder {
	const files = new Map(Object.entries({ ...SOUND, ...change }));
	for (const name of without) files.delete(name);
	return readDatasetFolder(files);
}

/** Returns a file of the sound folder with rows added. */
export function add(file: string, ...rows: string[]): Files {
	return { [file]: [SOUND[file], ...rows].join('\n') };
}

/** Returns the reports with one more, which differs from a sound report in the fields given. */
export function addReport(fields: Partial<typeof REPORT>): Files {
	return add('reports.csv', Object.values({ ...REPORT, ...fields }).join(','));
}

/** Returns a file of the sound folder with the first occurrence of a text replaced. */
export function swap(file: string, from: string, to: string): Files {
	const text = SOUND[file] ?? '';
	if (!text.includes(from)) throw new Error(`${from} is not in ${file}`);
	return { [file]: text.replace(from, to) };
}

/** Returns the card with one key, named by its path, set to a value or (undefined) taken out. */
export function card(path: string, value: unknown): Files {
	const copy = structuredClone(CARD) as Record<string, unknown>;
	const keys = path.split('.');
	const last = keys.pop() as string;
	let at = copy;
	for (const key of keys) at = at[key] as Record<string, unknown>;
	if (value === undefined) delete at[last];
	else at[last] = value;
	return { 'dataset.json': JSON.stringify(copy) };
}

/** Returns the code and place of an issue in short: `not-a-date reports.csv:4:published_on`. */
export function inShort(issue: FolderIssue): string {
	const place = [issue.file, issue.row, issue.column].filter((part) => part !== null);
	return `${issue.code} ${place.join(':')}`;
}
