export { megaHome } from './mega-home.js'
