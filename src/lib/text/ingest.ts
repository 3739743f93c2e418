import { cellByCode } from '../domain/cells';
import type { Lang } from '../domain/lang';
import { REPORT_FILE_SENTENCES } from './ingestReport';
import { INGEST_SENTENCES, type IssueText } from './ingestSentences';

const ENCODING_NAMES: Readonly<Record<string, Record<Lang, string>>> = {
	'utf-8': { zh: 'UTF-8', en: 'UTF-8' },
	gb18030: { zh: 'GB18030（含 GBK、GB2312）', en: 'GB18030 (also GBK, GB2312)' },
	'utf-16le': { zh: 'UTF-16 LE（Unicode）', en: 'UTF-16 LE' },
	'utf-16be': { zh: 'UTF-16 BE', en: 'UTF-16 BE' }
};

const LOOKS: Readonly<Record<string, Record<Lang, string>>> = {
	zip: { zh: 'XLSX、DOCX 或压缩文件', en: 'an XLSX, DOCX or ZIP file' },
	xls: { zh: '旧版 Excel（XLS）或 Word（DOC）文件', en: 'an old Excel (XLS) or Word (DOC) file' },
	pdf: { zh: 'PDF 文件', en: 'a PDF file' },
	html: { zh: '网页（HTML）', en: 'a web page (HTML)' },
	image: { zh: '图片', en: 'a picture' }
};

const TABLES: Readonly<Record<string, Record<Lang, string>>> = {
	t2: { zh: '第二部分（主动公开）', en: 'section 2 (released)' },
	t3: { zh: '第三部分（依申请公开）', en: 'section 3 (requests)' },
	t4: { zh: '第四部分（复议诉讼）', en: 'section 4 (reviews and lawsuits)' }
};

/** An issue as its sentence needs it. */
export interface IssueLike {
	code: string;
	raw: string;
	values: Readonly<Record<string, string | number>>;
}

/** Returns an encoding's name. */
export function encodingName(encoding: string, lang: Lang): string {
	return ENCODING_NAMES[encoding]?.[lang] ?? encoding;
}

/** Values as people read them: codes of cells, tables, encodings and kinds of file become their names. */
function readable(values: IssueLike['values'], lang: Lang): Record<string, string> {
	const named = Object.entries(values).map(([key, value]): [string, string] => {
		const text = String(value);
		if (key === 'cell' || key === 'target') return [key, cellByCode(text)?.label[lang] ?? text];
		if (key === 'options') {
			const labels = text.split(' ').filter((c) => c !== '');
			const shown = labels.slice(0, 4).map((c) => cellByCode(c)?.label[lang] ?? c);
			return [key, shown.join(lang === 'zh' ? '、' : ', ')];
		}
		if (key === 'looks') return [key, LOOKS[text]?.[lang] ?? text];
		if (key === 'table') return [key, TABLES[text]?.[lang] ?? text];
		if (key === 'encoding') return [key, encodingName(text, lang)];
		if (typeof value === 'number') return [key, value.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB')];
		return [key, text];
	});
	return Object.fromEntries(named);
}

/** Returns the sentence of an ingest issue: what is wrong and what was done about it; the code itself for unknown ones. */
export function issueSentence(issue: IssueLike, lang: Lang): string {
	const sentences: Readonly<Record<string, IssueText>> = { ...INGEST_SENTENCES, ...REPORT_FILE_SENTENCES };
	const sentence = sentences[issue.code]?.[lang];
	if (sentence === undefined) return issue.code;
	const values = readable(issue.values, lang);
	return sentence.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
}
