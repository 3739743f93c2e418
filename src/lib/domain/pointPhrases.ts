/** Points numbered in words: 一是, 二是, …; the first group is the numeral. */
export const POINT = /([一二三四五六七八九十])是/g;

/** The numerals of points in order. */
export const POINT_NUMERALS = '一二三四五六七八九十';

/** Characters after which a new point may begin. */
export const POINT_BEFORE = /[。；;：:，,、\s（）()]$/;

/** Words that leave section six without content. */
export const NOTHING_TO_REPORT =
	/^(?:本机关|我局|本单位)?(?:无|没有|暂无)?(?:其他)?(?:需要)?(?:报告)?(?:的)?(?:事项)?$/;

/** A web address; clauses that only lead the reader elsewhere; punctuation and blanks. What is left is content. */
export const ADDRESS = /(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)+(?:[/?#][\w\-./?%&=#]*)?/g;
export const POINTER = /^(?!.*\d).*(?:网址|登录|登陆|如需|如有需要|详见|访问|下载|查询|了解更多)/;
export const CLAUSE_ENDS = /[，。；,;\n]/;
export const NOT_CONTENT = /[\s\p{P}\p{S}]/gu;
