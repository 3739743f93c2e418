import { rmSync } from 'node:fs';
import { ensurePdfAssets } from './pdfAssets.mjs';
import { precompress } from './precompress.mjs';
import { Refusal } from './refusal.mjs';
import { inRoot, ROOT } from './root.mjs';
import { runPackage } from './run.mjs';
import { hashOf, isCurrent, remember } from './stamp.mjs';

const DATA_STAMP = inRoot('.cache', 'stamps', 'data.json');
const APP_STAMP = inRoot('.cache', 'stamps', 'app.json');
const CONFIG = ['package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'];
/** The rooms a dataset is built with; a change of a component does not build the data again. */
const DATA_ROOMS = ['domain', 'text', 'ingest', 'rules', 'view', 'query', 'engine', 'export'];

/** @param {string} path */
const ownTools = (path) => /^src\/cli\/[^/]+\.mjs$/.test(path);

/** Of the folders of data/ only tables and cards are read; what generates them is not an input. @param {string} path */
const notData = (path) => ownTools(path) || (/^data\/.+\.\w+$/.test(path) && !/\.(?:csv|json)$/.test(path));

function dataInputs() {
	const rooms = DATA_ROOMS.map((room) => `src/lib/${room}`);
	return hashOf(ROOT, ['data', 'src/cli', 'package-lock.json', ...rooms], notData);
}

function appInputs() {
	const skip = (/** @type {string} */ path) => path === 'static/data' || ownTools(path);
	return dataInputs() + hashOf(ROOT, ['src', 'static', ...CONFIG], skip);
}

/**
 * Builds the datasets into static/data unless nothing they are made of has changed, and sees that what PDFs are read
 * with lies in static/pdf; returns whether it built.
 */
export async function ensureData() {
	ensurePdfAssets(ROOT);
	const inputs = dataInputs();
	if (isCurrent(ROOT, DATA_STAMP, inputs, 'static/data')) return false;
	console.log('构建数据集 · Building the datasets');
	const ended = await runPackage('tsx', ['src/cli/data.ts']);
	if (ended.code !== 0) {
		throw new Refusal('数据集未能构建，原因见上。The datasets could not be built; the reason stands above.');
	}
	remember(ROOT, DATA_STAMP, inputs, 'static/data');
	return true;
}

/** Builds the app into build/, with compressed twins, unless nothing it is made of has changed; returns whether it built. */
export async function ensureApp() {
	await ensureData();
	const inputs = appInputs();
	if (isCurrent(ROOT, APP_STAMP, inputs, 'build')) return false;
	console.log('构建应用 · Building the app');
	// A name that is gone must not survive from an earlier build.
	rmSync(inRoot('build'), { recursive: true, force: true });
	const ended = await runPackage('vite', ['build', '--logLevel', 'warn']);
	if (ended.code !== 0) {
		throw new Refusal('应用未能构建，原因见上。The app could not be built; the reason stands above.');
	}
	await precompress(inRoot('build'), inRoot('.cache', 'compressed'), (sentence) => console.log(sentence));
	remember(ROOT, APP_STAMP, inputs, 'build');
	return true;
}
