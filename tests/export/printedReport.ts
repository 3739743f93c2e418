import type { PrintedReport } from '../../src/lib/export/officialTables';
import { expected, type MadeReport } from '../ingest/reports';
import type { CellState } from '../../src/lib/domain/reports';

/** Returns a made report as it is handed to the files. */
export function toPrint(made: MadeReport, more: Partial<PrintedReport> = {}): PrintedReport {
	const { cells, states } = expected(made);
	return {
		agency: made.agency,
		year: made.year,
		form: made.form,
		published_on: `${made.year + 1}-01-20`,
		cells,
		states: states as Record<string, CellState>,
		raw: {},
		sections: {
			overview: '本机关认真贯彻《中华人民共和国政府信息公开条例》。\n平台运行平稳。',
			problems: '存在的问题：一是公开内容有待丰富。改进措施：一是加强培训。',
			other: '没有其他需要报告的事项。'
		},
		...more
	};
}
