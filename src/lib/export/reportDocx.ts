import type { IRunOptions, Paragraph, Table } from 'docx';
import type { OfficialCell, OfficialTable } from '../domain/officialFormCell';
import { PRINT_FACES } from '../text/formPrint';
import { isGap, printedFigure, printedForm, type PrintedReport } from './officialTables';

type Library = typeof import('docx');

/** Sizes in half points, as the standard for official documents sets them: 二号, 三号, 五号. */
const SIZE = { title: 44, body: 32, under: 28, table: 21, small: 18 };
/** A4 and its margins in twentieths of a point; the width left for tables is theirs. */
const PAGE = { width: 11906, height: 16838, side: 1304, top: 1440 };
const TABLE_WIDTH = PAGE.width - 2 * PAGE.side;
const LINE = { body: 560, table: 280 };
/** Of columns so narrow that figures of four digits would break. */
const MANY_COLUMNS = 8;

const face = (name: string): Pick<IRunOptions, 'font'> => ({
	font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name, hint: 'eastAsia' }
});

function tableOf(lib: Library, table: OfficialTable, report: PrintedReport): Table {
	const { AlignmentType, ShadingType, TableCell, TableRow, TextRun, VerticalAlignTable, WidthType } = lib;
	const widths = table.shares.map((share) => Math.round((share / 100) * TABLE_WIDTH));
	const size = table.width >= MANY_COLUMNS ? SIZE.small : SIZE.table;
	const widthOf = ({ column, colspan }: OfficialCell) =>
		widths.slice(column, column + colspan).reduce((sum, w) => sum + w, 0);
	const textOf = (cell: OfficialCell) =>
		cell.code === null ? (cell.label?.zh ?? '') : printedFigure(report, cell.code);
	const cellOf = (cell: OfficialCell) =>
		new TableCell({
			columnSpan: cell.colspan,
			rowSpan: cell.rowspan,
			verticalAlign: VerticalAlignTable.CENTER,
			width: { size: widthOf(cell), type: WidthType.DXA },
			...(cell.code !== null && isGap(report, cell.code)
				? { shading: { type: ShadingType.THIN_DIAGONAL_STRIPE, color: '999999', fill: 'FFFFFF' } }
				: {}),
			children: [
				new lib.Paragraph({
					alignment: cell.align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
					spacing: { line: LINE.table, lineRule: lib.LineRuleType.AUTO },
					children: [new TextRun({ text: textOf(cell), size, ...face(PRINT_FACES.table) })]
				})
			]
		});
	return new lib.Table({
		layout: lib.TableLayoutType.FIXED,
		alignment: AlignmentType.CENTER,
		width: { size: TABLE_WIDTH, type: WidthType.DXA },
		columnWidths: widths,
		margins: { left: 60, right: 60, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
		rows: table.rows.map(
			(row, r) =>
				new TableRow({ cantSplit: true, tableHeader: r < table.headRows, children: row.map(cellOf) })
		)
	});
}

function bodyOf(lib: Library, report: PrintedReport): (Paragraph | Table)[] {
	const { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun } = lib;
	const spacing = { line: LINE.body, lineRule: LineRuleType.EXACT };
	const form = printedForm(report);
	const run = (text: string, size: number, name: string) => new TextRun({ text, size, ...face(name) });
	return [
		new Paragraph({
			heading: HeadingLevel.TITLE,
			alignment: AlignmentType.CENTER,
			spacing: { line: 640, lineRule: LineRuleType.EXACT, after: 160 },
			children: [run(form.title, SIZE.title, PRINT_FACES.title)]
		}),
		...form.under.map(
			(line) =>
				new Paragraph({
					alignment: AlignmentType.CENTER,
					spacing: { ...spacing, after: 160 },
					children: [run(line, SIZE.under, PRINT_FACES.body)]
				})
		),
		...form.sections.flatMap((section) => [
			new Paragraph({
				heading: HeadingLevel.HEADING_1,
				keepNext: true,
				indent: { firstLine: 2 * SIZE.body * 10 },
				spacing: { ...spacing, before: 160, after: section.official === null ? 0 : 120 },
				children: [run(section.heading.zh, SIZE.body, PRINT_FACES.heading)]
			}),
			...section.paragraphs.map(
				(text) =>
					new Paragraph({
						alignment: AlignmentType.BOTH,
						indent: { firstLine: 2 * SIZE.body * 10 },
						spacing,
						children: [run(text, SIZE.body, PRINT_FACES.body)]
					})
			),
			...(section.official === null ? [] : [tableOf(lib, section.official, report)]),
			...section.remarks.map(
				(remark) => new Paragraph({ children: [run(remark, SIZE.small, PRINT_FACES.table)] })
			)
		])
	];
}

/**
 * Returns a report as the bytes of a DOCX document in the prescribed layout, on A4, in the faces and sizes of official
 * documents. Blanks stay blank; cells the report does not have are hatched, and that is said.
 */
export async function reportDocx(report: PrintedReport): Promise<Uint8Array<ArrayBuffer>> {
	const lib = await import('docx');
	const document = new lib.Document({
		creator: '',
		lastModifiedBy: '',
		title: printedForm(report).title,
		styles: {
			default: {
				document: { run: { size: SIZE.body, ...face(PRINT_FACES.body), color: '000000' } },
				title: { run: { size: SIZE.title, ...face(PRINT_FACES.title), color: '000000' } },
				heading1: { run: { size: SIZE.body, ...face(PRINT_FACES.heading), color: '000000' } }
			}
		},
		sections: [
			{
				properties: {
					page: {
						size: { width: PAGE.width, height: PAGE.height },
						margin: { top: PAGE.top, bottom: PAGE.top, left: PAGE.side, right: PAGE.side }
					}
				},
				children: bodyOf(lib, report)
			}
		]
	});
	return new Uint8Array(await (await lib.Packer.toBlob(document)).arrayBuffer());
}
