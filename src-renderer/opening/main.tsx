/** Where the window starts while there is no journal to show. */
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { createRoot } from 'react-dom/client'
import { languageFor } from '#contract/window-language.ts'
import { rememberedLanguage, setLanguage } from '../language.ts'
import { OpeningPage } from './opening-page.tsx'
import { speakOpening } from './words.ts'

const root = document.getElementById('root')
if (!root) throw new Error('opening.html has no #root')
const spoken = await speakOpening(languageFor(rememberedLanguage(), navigator.languages))
setLanguage(spoken)
document.documentElement.lang = spoken
createRoot(root).render(<OpeningPage />)
