import type { IssueText } from './ingestSentences';

/** One sentence per kind of issue of a published report as a file: what it is, and how to go on. */
export const REPORT_FILE_SENTENCES = {
	'unsupported-doc': {
		zh: '这是旧版 Word（DOC）文件，不能直接读取。请用 Word 或 WPS 打开，另存为 DOCX 再试。',
		en: 'This is an old Word file (DOC). Open it in Word or WPS, save it as DOCX and try again.'
	},
	'unsupported-xls': {
		zh: '这是旧版 Excel（XLS）文件，不能直接读取。请用 Excel 或 WPS 打开，另存为 XLSX 再试。',
		en: 'This is an old Excel file (XLS). Open it in Excel or WPS, save it as XLSX and try again.'
	},
	'unsupported-wps': {
		zh: '这是 WPS 文字的专用格式（WPS），不能直接读取。请用 WPS 打开，另存为 DOCX 再试。',
		en: 'This is a WPS Writer file. Open it in WPS, save it as DOCX and try again.'
	},
	'unsupported-ofd': {
		zh: '这是 OFD 版式文件，不能直接读取。请用 OFD 阅读器转换为 PDF 或 DOCX 再试。',
		en: 'This is an OFD file. Convert it to PDF or DOCX with an OFD reader and try again.'
	},
	'unsupported-rtf': {
		zh: '这是 RTF 文件，不能直接读取。请用 Word 或 WPS 另存为 DOCX 再试。',
		en: 'This is an RTF file. Save it as DOCX with Word or WPS and try again.'
	},
	'unsupported-image': {
		zh: '这是图片，里面没有可读取的文字。请用原始的网页、DOCX 或 PDF，或对照图片手工填写。',
		en: 'This is a picture without text in it. Use the original page, DOCX or PDF, or type the figures from it.'
	},
	'unsupported-archive': {
		zh: '这是压缩文件。请先解压，再选择里面的报告。',
		en: 'This is an archive. Unpack it first and choose the reports inside.'
	},
	'unsupported-file': {
		zh: '认不出这是什么文件。请换用网页、DOCX、PDF、XLSX、CSV 或纯文本。',
		en: 'This kind of file is not known. Use a web page, DOCX, PDF, XLSX, CSV or plain text.'
	},
	'encrypted-file': {
		zh: '文件有密码保护，不能读取。请去掉密码后另存再试。',
		en: 'The file is protected by a password. Save it without one and try again.'
	},
	'scanned-pdf': {
		zh: '这份 PDF 是扫描图像，没有文字层，不能读取。请用文字版 PDF、DOCX 或网页；只有扫描件时，请先做文字识别（OCR）或手工填写。',
		en: 'This PDF holds scanned pictures and no text. Use a PDF with text, the DOCX or the page; if there is only the scan, run text recognition (OCR) first or type the figures.'
	},
	'damaged-file': {
		zh: '文件已损坏或不完整，打不开。请重新下载或重新保存。',
		en: 'The file is damaged or incomplete and cannot be opened. Download or save it again.'
	},
	'too-many-pages': {
		zh: '这份 PDF 有 {count} 页，超过上限 {limit} 页，只读取了前 {read} 页。',
		en: 'This PDF has {count} pages, more than the limit of {limit}; the first {read} were read.'
	},
	'out-of-time': {
		zh: '这份 PDF 读取时间过长，{count} 页中只读取了前 {read} 页。',
		en: 'This PDF took too long; {read} of its {count} pages were read.'
	},
	'zip-bomb': {
		zh: '文件解压后的大小异常，可能是恶意文件，没有打开。',
		en: 'The file unpacks to a suspicious size and may be harmful; it was not opened.'
	},
	'zip-too-large': {
		zh: '文件解压后过大，没有打开。',
		en: 'The file is too large once unpacked; it was not opened.'
	},
	'xml-entities': {
		zh: '文件内部带有自定义实体声明，可能是恶意文件，没有打开。',
		en: 'The file declares entities of its own and may be harmful; it was not opened.'
	},
	'too-deep': {
		zh: '网页的标签嵌套超过 {limit} 层，没有读取。',
		en: 'The page nests its elements deeper than {limit}; it was not read.'
	},
	'report-too-large': {
		zh: '文件超过 {limit} 字节的上限，没有读取。',
		en: 'The file is larger than {limit} bytes; it was not read.'
	},
	'traditional-text': {
		zh: '这份报告是繁体字（多为镜像网站转换而来）。表格已按对应的简体字读取，文字部分可能识别不全，请与原网页核对。',
		en: 'This report is in traditional characters, as mirrors of pages often are. Its tables were read by the simplified ones; its text may be understood only in part. Please check it against the original page.'
	},
	'too-many-lines': {
		zh: '文件超过 {limit} 行，其后的没有读取。',
		en: 'The file has more than {limit} lines; the rest was not read.'
	}
} as const satisfies Record<string, IssueText>;
