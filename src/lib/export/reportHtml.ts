import type { OfficialCell, OfficialTable } from '../domain/officialFormCell';
import { PAGE_FACES } from '../text/formPrint';
import { isGap, printedFigure, printedForm, type PrintedReport, type PrintedSection } from './officialTables';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);

/** Black on white, sized for A4; Word and WPS read it too. */
const STYLE = `
@page { size: A4; margin: 25mm 20mm; }
body { max-width: 170mm; margin: 10mm auto; color: #000; background: #fff; font: 16pt/1.75 ${PAGE_FACES.body}; }
h1 { margin: 0; font: bold 20pt/1.5 ${PAGE_FACES.table}; text-align: center; text-wrap: balance; }
h2 { margin: 1em 0 .4em; font: 16pt/1.5 ${PAGE_FACES.heading}; break-after: avoid; }
p { margin: 0; text-indent: 2em; white-space: pre-wrap; overflow-wrap: anywhere; }
p.under { text-indent: 0; text-align: center; font-size: 14pt; }
p.remark { text-indent: 0; font-size: 10.5pt; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font: 10.5pt/1.4 ${PAGE_FACES.table}; }
td, th { border: 1px solid #000; padding: 2pt 3pt; font-weight: normal; text-align: center; overflow-wrap: anywhere; }
.left { text-align: left; }
.gap { background: repeating-linear-gradient(-45deg, #fff 0 4px, #bbb 4px 5px); print-color-adjust: exact; }
tr { break-inside: avoid; }
@media print { body { max-width: none; margin: 0; } }
`;

function spans({ colspan, rowspan }: OfficialCell): string {
	return `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
}

function cellTag(cell: OfficialCell, report: PrintedReport): string {
	if (cell.code !== null) {
		const gap = isGap(report, cell.code) ? ' class="gap"' : '';
		return `<td${spans(cell)}${gap}>${escaped(printedFigure(report, cell.code))}</td>`;
	}
	const name = cell.kind === 'note' ? 'td' : 'th';
	const left = cell.align === 'left' ? ' class="left"' : '';
	return `<${name}${spans(cell)}${left}>${escaped(cell.label?.zh ?? '')}</${name}>`;
}

function tableTag(table: OfficialTable, report: PrintedReport): string {
	const columns = table.shares.map((share) => `<col width="${share.toFixed(2)}%">`).join('');
	const rows = table.rows.map((row) => `<tr>${row.map((cell) => cellTag(cell, report)).join('')}</tr>`);
	return `<table>\n<colgroup>${columns}</colgroup>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
}

function sectionTags(section: PrintedSection, report: PrintedReport): string[] {
	return [
		`<h2>${section.heading.zh}</h2>`,
		...section.paragraphs.map((text) => `<p>${escaped(text)}</p>`),
		...(section.official === null ? [] : [tableTag(section.official, report)]),
		...section.remarks.map((remark) => `<p class="remark">${escaped(remark)}</p>`)
	];
}

/**
 * Returns a report as a whole web page in the prescribed layout, every word of the report escaped, that browsers, Word
 * and WPS open. Blanks stay blank; cells the report does not have are hatched, and that is said.
 */
export function reportHtml(report: PrintedReport): string {
	const form = printedForm(report);
	const date =
		report.published_on === '' ? '' : `<meta name="PubDate" content="${escaped(report.published_on)}">\n`;
	return [
		`<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>${escaped(form.title)}</title>`,
		`${date}<style>${STYLE}</style>\n</head>\n<body>`,
		`<h1>${escaped(form.title)}</h1>`,
		...form.under.map((line) => `<p class="under">${escaped(line)}</p>`),
		...form.sections.flatMap((section) => sectionTags(section, report)),
		'</body>\n</html>\n'
	].join('\n');
}
