/**
 * 256 plain words, so that each adds eight bits of chance: short, without accents, and hard to take one for another. Six of
 * them make a passphrase of 48 bits, which with the cost of scrypt takes longer to guess than anybody would try.
 */
const WORDS =
  `abeja abrigo aceite acera agua aguja ajo alba aldea alfombra almeja ancla anillo arado arena armario arroz asno avena avispa
azul bahia balcon ballena banco barca barro batuta bello berro bicho bolsa bosque bota botella brasa brazo brisa bronce buho
burro cabra cacao caja calle calor cama camisa campo canela canto capa cara carbon carro casa cebra cena cera cereza cesto
cielo cinco cine cinta circo ciruela clavel clavo cobre coche cocina codo cola collar comino copa corcho cordel coro corral
costa crema cuadro cuarzo cubo cuchara cuello cuento cuerda cueva dado dama dedo delfin desierto diez dorado dos ducha dulce
duna eco encina enero erizo escoba espejo espiga espuma estufa faro feria fideo fiesta flauta flecha flor foca fogon fresa
frio fruta fuego fuente gafas gaita galleta ganso garbanzo gato gaviota girasol globo golfo goma gorra gota grano grillo
guante guiso guitarra hada harina helado heno higo hilo hoja hongo horno hueso huevo humo iglesia isla jabon jamon jarra
jardin jirafa jota joya judia juego julio junco lago lana lapiz laurel lazo leche lechuga lento leon libro liebre lila limon
lince lino llave lluvia lobo loro luna madera maleta manta mapa mar marfil marmol martes mayo melena melon menta mesa miel
mimbre mina mirlo molino mono monte mora moto mula muro musgo nabo naranja nata nido niebla nieve nogal nube nuez oasis oca
ola olivo olla orilla oso oveja pala paloma pan papel pato pera perla pez pino pluma tela torre trigo tren trueno uva vaca vela viento vino
violin yate yegua zapato zorro zumo`.split(/\s+/);
export const PHRASE_WORDS = 6;

/** `chance`: a number from 0 to 255 for each word, each as likely as the others. */
export const phraseFrom = (chance: readonly number[]): string => chance.map((number) => WORDS[number]).join(' ');
export const WORDS_TO_CHOOSE_FROM: readonly string[] = WORDS;
