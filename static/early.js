// Runs before the first paint: sets the reader's chosen theme, and marks a page that a link opened with a view of
// its own, so that the figures written into the page for the default view stay hidden.
(function () {
	var root = document.documentElement;
	try {
		var theme = localStorage.getItem('gongkai.theme');
		if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
	} catch {
		// Storage refused: the system's theme stays.
	}
	if (location.search.length > 1 || location.hash.indexOf('#d=') === 0) root.dataset.linked = '';
})();
