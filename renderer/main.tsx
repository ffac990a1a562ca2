// First of all: its questions are on their way while the rest is read.
import './app/first-questions.ts';
import { setNonce } from 'get-nonce';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { firstAnswers } from './app/first-questions.ts';
import { practiseLater } from './app/practice.ts';

// Without the nonce in both places, every dialog and select would break the content security policy.
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
setNonce(nonce);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
createRoot(root).render(<App nonce={nonce} asked={firstAnswers} />);
practiseLater();
