namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>
/// Glyph names and their characters: Latin, Greek, Cyrillic, punctuation and symbols. Names of letters with an accent are not listed one by one
/// but composed of letter and accent.
/// </summary>
internal static class GlyphNameData
{
    /// <summary>"name code [code…]" in hexadecimal, separated by semicolons.</summary>
    public const string Named =
        "space 0020;exclam 0021;quotedbl 0022;numbersign 0023;dollar 0024;percent 0025;ampersand 0026;quotesingle 0027;" +
        "parenleft 0028;parenright 0029;asterisk 002A;plus 002B;comma 002C;hyphen 002D;period 002E;slash 002F;zero 0030;one 0031;" +
        "two 0032;three 0033;four 0034;five 0035;six 0036;seven 0037;eight 0038;nine 0039;colon 003A;semicolon 003B;less 003C;" +
        "equal 003D;greater 003E;question 003F;at 0040;bracketleft 005B;backslash 005C;bracketright 005D;asciicircum 005E;" +
        "underscore 005F;grave 0060;braceleft 007B;bar 007C;braceright 007D;asciitilde 007E;nbspace 0020;nonbreakingspace 0020;" +
        "exclamdown 00A1;cent 00A2;sterling 00A3;currency 00A4;yen 00A5;brokenbar 00A6;section 00A7;dieresis 00A8;copyright 00A9;" +
        "ordfeminine 00AA;guillemotleft 00AB;logicalnot 00AC;sfthyphen 00AD;softhyphen 00AD;registered 00AE;macron 00AF;" +
        "overscore 00AF;degree 00B0;plusminus 00B1;twosuperior 00B2;threesuperior 00B3;acute 00B4;mu 00B5;mu1 00B5;paragraph 00B6;" +
        "periodcentered 00B7;middot 00B7;cedilla 00B8;onesuperior 00B9;ordmasculine 00BA;guillemotright 00BB;onequarter 00BC;" +
        "onehalf 00BD;threequarters 00BE;questiondown 00BF;AE 00C6;Eth 00D0;multiply 00D7;Oslash 00D8;Thorn 00DE;germandbls 00DF;" +
        "ae 00E6;eth 00F0;divide 00F7;oslash 00F8;thorn 00FE;Dcroat 0110;Dslash 0110;dcroat 0111;dslash 0111;Hbar 0126;hbar 0127;" +
        "dotlessi 0131;dotlessj 0237;Idot 0130;IJ 0132;ij 0133;kgreenlandic 0138;Ldot 013F;ldot 0140;Lslash 0141;lslash 0142;" +
        "napostrophe 0149;Eng 014A;eng 014B;OE 0152;oe 0153;Tbar 0166;tbar 0167;longs 017F;florin 0192;AEacute 01FC;aeacute 01FD;" +
        "Oslashacute 01FE;oslashacute 01FF;Ohorn 01A0;ohorn 01A1;Uhorn 01AF;uhorn 01B0;circumflex 02C6;caron 02C7;breve 02D8;" +
        "dotaccent 02D9;ring 02DA;ogonek 02DB;tilde 02DC;ilde 02DC;hungarumlaut 02DD;gravecomb 0300;acutecomb 0301;tildecomb 0303;" +
        "hookabovecomb 0309;dotbelowcomb 0323;tonos 0384;dieresistonos 0385;Alphatonos 0386;anoteleia 0387;Epsilontonos 0388;" +
        "Etatonos 0389;Iotatonos 038A;Omicrontonos 038C;Upsilontonos 038E;Omegatonos 038F;iotadieresistonos 0390;Alpha 0391;" +
        "Beta 0392;Gamma 0393;Delta 0394;Epsilon 0395;Zeta 0396;Eta 0397;Theta 0398;Iota 0399;Kappa 039A;Lambda 039B;Mu 039C;" +
        "Nu 039D;Xi 039E;Omicron 039F;Pi 03A0;Rho 03A1;Sigma 03A3;Tau 03A4;Upsilon 03A5;Phi 03A6;Chi 03A7;Psi 03A8;Omega 03A9;" +
        "Iotadieresis 03AA;Upsilondieresis 03AB;alphatonos 03AC;epsilontonos 03AD;etatonos 03AE;iotatonos 03AF;" +
        "upsilondieresistonos 03B0;alpha 03B1;beta 03B2;gamma 03B3;delta 03B4;epsilon 03B5;zeta 03B6;eta 03B7;theta 03B8;" +
        "iota 03B9;kappa 03BA;lambda 03BB;nu 03BD;xi 03BE;omicron 03BF;pi 03C0;rho 03C1;sigma1 03C2;sigmafinal 03C2;sigma 03C3;" +
        "tau 03C4;upsilon 03C5;phi 03C6;chi 03C7;psi 03C8;omega 03C9;iotadieresis 03CA;upsilondieresis 03CB;omicrontonos 03CC;" +
        "upsilontonos 03CD;omegatonos 03CE;theta1 03D1;Upsilon1 03D2;phi1 03D5;omega1 03D6;endash 2013;emdash 2014;afii00208 2015;" +
        "horizontalbar 2015;underscoredbl 2017;dbllowline 2017;quoteleft 2018;quoteright 2019;quotesinglbase 201A;" +
        "quotereversed 201B;quotedblleft 201C;quotedblright 201D;quotedblbase 201E;dagger 2020;daggerdbl 2021;bullet 2022;" +
        "onedotenleader 2024;twodotenleader 2025;twodotleader 2025;ellipsis 2026;perthousand 2030;minute 2032;second 2033;" +
        "guilsinglleft 2039;guilsinglright 203A;exclamdbl 203C;fraction 2044;zerosuperior 2070;foursuperior 2074;" +
        "fivesuperior 2075;sixsuperior 2076;sevensuperior 2077;eightsuperior 2078;ninesuperior 2079;parenleftsuperior 207D;" +
        "parenrightsuperior 207E;nsuperior 207F;zeroinferior 2080;oneinferior 2081;twoinferior 2082;threeinferior 2083;" +
        "fourinferior 2084;fiveinferior 2085;sixinferior 2086;seveninferior 2087;eightinferior 2088;nineinferior 2089;" +
        "colonmonetary 20A1;franc 20A3;lira 20A4;peseta 20A7;dong 20AB;Euro 20AC;euro 20AC;Ifraktur 2111;lsquare 2113;" +
        "afii61289 2113;numero 2116;afii61352 2116;weierstrass 2118;Rfraktur 211C;prescription 211E;trademark 2122;Ohm 2126;" +
        "estimated 212E;aleph 2135;onethird 2153;twothirds 2154;oneeighth 215B;threeeighths 215C;fiveeighths 215D;" +
        "seveneighths 215E;arrowleft 2190;arrowup 2191;arrowright 2192;arrowdown 2193;arrowboth 2194;arrowupdn 2195;" +
        "carriagereturn 21B5;arrowdblleft 21D0;arrowdblup 21D1;arrowdblright 21D2;arrowdbldown 21D3;arrowdblboth 21D4;" +
        "universal 2200;partialdiff 2202;existential 2203;emptyset 2205;increment 2206;gradient 2207;element 2208;notelement 2209;" +
        "suchthat 220B;product 220F;summation 2211;minus 2212;asteriskmath 2217;bulletoperator 2219;radical 221A;" +
        "proportional 221D;infinity 221E;orthogonal 221F;angle 2220;logicaland 2227;logicalor 2228;intersection 2229;union 222A;" +
        "integral 222B;therefore 2234;similar 223C;congruent 2245;approxequal 2248;notequal 2260;equivalence 2261;lessequal 2264;" +
        "greaterequal 2265;propersubset 2282;propersuperset 2283;notsubset 2284;reflexsubset 2286;reflexsuperset 2287;" +
        "circleplus 2295;circlemultiply 2297;perpendicular 22A5;dotmath 22C5;house 2302;angleleft 2329;angleright 232A;block 2588;" +
        "filledbox 25A0;blacksquare 25A0;H22073 25A1;whitesquare 25A1;H18543 25AA;H18551 25AB;filledrect 25AC;triagup 25B2;" +
        "triagrt 25BA;triagdn 25BC;triaglf 25C4;lozenge 25CA;circle 25CB;whitecircle 25CB;blackcircle 25CF;H18533 25CF;" +
        "invbullet 25D8;invcircle 25D9;openbullet 25E6;smileface 263A;female 2640;male 2642;spade 2660;club 2663;heart 2665;" +
        "diamond 2666;musicalnote 266A;checkmark 2713;ff 0066 0066;fi 0066 0069;fl 0066 006C;ffi 0066 0066 0069;" +
        "ffl 0066 0066 006C;f_f 0066 0066;f_i 0066 0069;st 0073 0074;mapsto 21A6;afii10023 0401;afii10071 0451;afii10050 0490;" +
        "afii10098 0491;afii10051 0402;afii10052 0403;afii10053 0404;afii10054 0405;afii10055 0406;afii10056 0407;afii10057 0408;" +
        "afii10058 0409;afii10059 040A;afii10060 040B;afii10061 040C;afii10062 040E;afii10145 040F;afii10099 0452;afii10100 0453;" +
        "afii10101 0454;afii10102 0455;afii10103 0456;afii10104 0457;afii10105 0458;afii10106 0459;afii10107 045A;afii10108 045B;" +
        "afii10109 045C;afii10110 045E;afii10193 045F;afii10017 0410;afii10018 0411;afii10019 0412;afii10020 0413;afii10021 0414;" +
        "afii10022 0415;afii10024 0416;afii10025 0417;afii10026 0418;afii10027 0419;afii10028 041A;afii10029 041B;afii10030 041C;" +
        "afii10031 041D;afii10032 041E;afii10033 041F;afii10034 0420;afii10035 0421;afii10036 0422;afii10037 0423;afii10038 0424;" +
        "afii10039 0425;afii10040 0426;afii10041 0427;afii10042 0428;afii10043 0429;afii10044 042A;afii10045 042B;afii10046 042C;" +
        "afii10047 042D;afii10048 042E;afii10049 042F;afii10065 0430;afii10066 0431;afii10067 0432;afii10068 0433;afii10069 0434;" +
        "afii10070 0435;afii10072 0436;afii10073 0437;afii10074 0438;afii10075 0439;afii10076 043A;afii10077 043B;afii10078 043C;" +
        "afii10079 043D;afii10080 043E;afii10081 043F;afii10082 0440;afii10083 0441;afii10084 0442;afii10085 0443;afii10086 0444;" +
        "afii10087 0445;afii10088 0446;afii10089 0447;afii10090 0448;afii10091 0449;afii10092 044A;afii10093 044B;afii10094 044C;" +
        "afii10095 044D;afii10096 044E;afii10097 044F";

    /// <summary>One line an accent: its name, then pairs of a letter and the letter with the accent.</summary>
    public const string Accented =
        "acute A\u00C1E\u00C9I\u00CDO\u00D3U\u00DAY\u00DDa\u00E1e\u00E9i\u00EDo\u00F3u\u00FAy\u00FDC\u0106c\u0107L\u0139l\u013AN\u0143n\u0144R\u0154r\u0155S\u015As\u015BZ\u0179z\u017AG\u01F4g\u01F5K\u1E30k\u1E31M\u1E3Em\u1E3FP\u1E54p\u1E55W\u1E82w\u1E83\n" +
        "breve A\u0102a\u0103E\u0114e\u0115G\u011Eg\u011FI\u012Ci\u012DO\u014Eo\u014FU\u016Cu\u016D\n" +
        "caron C\u010Cc\u010DD\u010Ed\u010FE\u011Ae\u011BL\u013Dl\u013EN\u0147n\u0148R\u0158r\u0159S\u0160s\u0161T\u0164t\u0165Z\u017Dz\u017EA\u01CDa\u01CEI\u01CFi\u01D0O\u01D1o\u01D2U\u01D3u\u01D4G\u01E6g\u01E7K\u01E8k\u01E9j\u01F0H\u021Eh\u021F\n" +
        "cedilla C\u00C7c\u00E7G\u0122g\u0123K\u0136k\u0137L\u013Bl\u013CN\u0145n\u0146R\u0156r\u0157S\u015Es\u015FT\u0162t\u0163D\u1E10d\u1E11H\u1E28h\u1E29\n" +
        "circumflex A\u00C2E\u00CAI\u00CEO\u00D4U\u00DBa\u00E2e\u00EAi\u00EEo\u00F4u\u00FBC\u0108c\u0109G\u011Cg\u011DH\u0124h\u0125J\u0134j\u0135S\u015Cs\u015DW\u0174w\u0175Y\u0176y\u0177Z\u1E90z\u1E91\n" +
        "commaaccent S\u0218s\u0219T\u021At\u021BG\u0122g\u0123K\u0136k\u0137L\u013Bl\u013CN\u0145n\u0146R\u0156r\u0157T\u0162t\u0163\n" +
        "dieresis A\u00C4E\u00CBI\u00CFO\u00D6U\u00DCa\u00E4e\u00EBi\u00EFo\u00F6u\u00FCy\u00FFY\u0178H\u1E26h\u1E27W\u1E84w\u1E85X\u1E8Cx\u1E8Dt\u1E97\n" +
        "dotaccent C\u010Ac\u010BE\u0116e\u0117G\u0120g\u0121I\u0130Z\u017Bz\u017CB\u1E02b\u1E03D\u1E0Ad\u1E0BF\u1E1Ef\u1E1FH\u1E22h\u1E23M\u1E40m\u1E41N\u1E44n\u1E45P\u1E56p\u1E57R\u1E58r\u1E59S\u1E60s\u1E61T\u1E6At\u1E6BW\u1E86w\u1E87X\u1E8Ax\u1E8BY\u1E8Ey\u1E8F\n" +
        "dotbelow B\u1E04b\u1E05D\u1E0Cd\u1E0DH\u1E24h\u1E25K\u1E32k\u1E33L\u1E36l\u1E37M\u1E42m\u1E43N\u1E46n\u1E47R\u1E5Ar\u1E5BS\u1E62s\u1E63T\u1E6Ct\u1E6DV\u1E7Ev\u1E7FW\u1E88w\u1E89Z\u1E92z\u1E93A\u1EA0a\u1EA1E\u1EB8e\u1EB9I\u1ECAi\u1ECBO\u1ECCo\u1ECDU\u1EE4u\u1EE5Y\u1EF4y\u1EF5\n" +
        "grave A\u00C0E\u00C8I\u00CCO\u00D2U\u00D9a\u00E0e\u00E8i\u00ECo\u00F2u\u00F9N\u01F8n\u01F9W\u1E80w\u1E81Y\u1EF2y\u1EF3\n" +
        "hookabove A\u1EA2a\u1EA3E\u1EBAe\u1EBBI\u1EC8i\u1EC9O\u1ECEo\u1ECFU\u1EE6u\u1EE7Y\u1EF6y\u1EF7\n" +
        "hungarumlaut O\u0150o\u0151U\u0170u\u0171\n" +
        "macron A\u0100a\u0101E\u0112e\u0113I\u012Ai\u012BO\u014Co\u014DU\u016Au\u016BG\u1E20g\u1E21\n" +
        "ogonek A\u0104a\u0105E\u0118e\u0119I\u012Ei\u012FU\u0172u\u0173O\u01EAo\u01EB\n" +
        "ring A\u00C5a\u00E5U\u016Eu\u016Fw\u1E98y\u1E99\n" +
        "slash O\u00D8o\u00F8D\u0110d\u0111H\u0126h\u0127L\u0141l\u0142T\u0166t\u0167Z\u01B5z\u01B6G\u01E4g\u01E5\n" +
        "tilde A\u00C3N\u00D1O\u00D5a\u00E3n\u00F1o\u00F5I\u0128i\u0129U\u0168u\u0169V\u1E7Cv\u1E7DE\u1EBCe\u1EBDY\u1EF8y\u1EF9\n";
}
