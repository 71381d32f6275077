import './frame/frame.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { watchForNewVersion } from './gate/new-version.ts';
import { startLanguage } from './language/language.ts';
import { openHere } from './open-here.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

const { gate, takeOver } = openHere();
// The disk is read while the words are on their way.
takeOver();
await startLanguage();
createRoot(place).render(<App gate={gate} newVersion={watchForNewVersion()} takeOver={takeOver} />);
