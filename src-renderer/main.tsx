/** Where the window starts: fonts, tokens, the language, and then the app. */
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/opsz.css'
import '@fontsource-variable/source-serif-4/opsz-italic.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/forced-colors.css'
import { languageFor } from '#contract/window-language.ts'
import { rememberedLanguage, setLanguage } from './language.ts'
import { speak } from './words.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
const spoken = await speak(languageFor(rememberedLanguage(), navigator.languages))
setLanguage(spoken)
document.documentElement.lang = spoken
// The app reads its words as it is fetched, so the language is set before.
const { start } = await import('./start.tsx')
start(root)
