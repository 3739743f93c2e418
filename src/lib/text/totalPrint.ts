/* Words of the sum as a draft in the prescribed layout, which is Chinese whoever makes it. */

/** Returns the line under the title of the DOCX: that it is a draft sum, of how many reports, and that it is made up where it is. */
export function printedRemark(facts: {
	summed: number;
	missing: number;
	excluded: number;
	partial: number;
	fictional: boolean;
}): string {
	const parts = [
		`汇总稿：由${facts.summed}份报告逐格相加`,
		...(facts.missing > 0 ? [`${facts.missing}家应报未报`] : []),
		...(facts.excluded > 0 ? [`${facts.excluded}份无法计入`] : []),
		...(facts.partial > 0 ? [`${facts.partial}格有报告缺数`] : [])
	];
	return `（${parts.join('，')}${facts.fictional ? '；虚构数据，仅供演示' : ''}）`;
}

/** Returns the paragraph that names what rests on fewer reports than were added, for the end of the DOCX. */
export function printedBasis(
	groups: readonly { reports: number; names: readonly string[] }[],
	of: number
): string {
	if (groups.length === 0) return '';
	const named = groups.map(({ reports: n, names }) => `${names.join('、')}（${n}份）`).join('；');
	return `汇总说明：下列各项不是全部${of}份报告都有数字，合计只含有数字的报告，定稿前请核实：${named}。`;
}
