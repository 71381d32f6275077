import './frame/frame.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startLanguage } from './language/language.ts';
import { openHere } from './open-here.ts';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

const notebook = openHere();
await startLanguage();
createRoot(place).render(<App notebook={notebook} />);

if (import.meta.env.PROD) void navigator.serviceWorker?.register('/sw.js');
