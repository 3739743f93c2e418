// Leads a short address to its page in the reader's language, with query and fragment kept.
// English only where the browser asks for English and nowhere for Chinese.
(function () {
	var data = document.currentScript.dataset;
	var languages = (navigator.languages || [navigator.language || '']).map(function (language) {
		return String(language).toLowerCase();
	});
	function asks(code) {
		return languages.some(function (language) {
			return language === code || language.indexOf(code + '-') === 0;
		});
	}
	var lang = asks('en') && !asks('zh') ? 'en' : 'zh';
	location.replace(data.root + '/' + lang + '/' + data.page + location.search + location.hash);
})();
