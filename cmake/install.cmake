# What is installed where, in three parts: the library, the program, and what programs need to be built with the library.
set(ILONET_LIBRARY_PART libilonet${PROJECT_VERSION_MAJOR})
set(ILONET_PROGRAM_PART ilonet)
set(ILONET_DEVELOPMENT_PART libilonet-dev)

# The program, its pages, and what shells complete it with
install(TARGETS ilonet_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT ${ILONET_PROGRAM_PART})
file(GLOB ILONET_PAGES CONFIGURE_DEPENDS man/*.[1-8])
foreach(page ${ILONET_PAGES})
    string(REGEX MATCH "[1-8]$" section ${page})
    install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT ${ILONET_PROGRAM_PART})
endforeach()
install(FILES cmd/shells/ilonet.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME ilonet
        COMPONENT ${ILONET_PROGRAM_PART})
install(FILES cmd/shells/_ilonet DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions
        COMPONENT ${ILONET_PROGRAM_PART})
install(FILES cmd/shells/ilonet.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d
        COMPONENT ${ILONET_PROGRAM_PART})
install(DIRECTORY schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/ilonet COMPONENT ${ILONET_PROGRAM_PART})
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT ${ILONET_PROGRAM_PART} USE_SOURCE_PERMISSIONS
        PATTERN "__pycache__" EXCLUDE
        PATTERN "tour.sh" EXCLUDE) # builds the program first
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT ${ILONET_PROGRAM_PART})

# The library
install(TARGETS ilonet EXPORT ilonetTargets LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
        COMPONENT ${ILONET_LIBRARY_PART} NAMELINK_COMPONENT ${ILONET_DEVELOPMENT_PART})

# Headers with a mark of what the library shows, and those that these include
file(GLOB headers RELATIVE ${PROJECT_SOURCE_DIR}/lib CONFIGURE_DEPENDS lib/*/*.hpp)
set(ILONET_HEADERS "")
foreach(header ${headers})
    file(STRINGS lib/${header} marks REGEX "ILONET_API" LIMIT_COUNT 1)
    if(marks)
        list(APPEND ILONET_HEADERS ${header})
    endif()
endforeach()
set(left ${ILONET_HEADERS})
while(left)
    list(POP_FRONT left header)
    file(STRINGS lib/${header} lines REGEX "^#include \"")
    foreach(line ${lines})
        string(REGEX REPLACE "^#include \"(.*)\".*" "\\1" included ${line})
        if(NOT included IN_LIST ILONET_HEADERS)
            list(APPEND ILONET_HEADERS ${included})
            list(APPEND left ${included})
        endif()
    endforeach()
endwhile()
foreach(header ${ILONET_HEADERS})
    get_filename_component(room ${header} DIRECTORY)
    install(FILES lib/${header} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/ilonet/${room}
            COMPONENT ${ILONET_DEVELOPMENT_PART})
endforeach()

# For find_package(ilonet) and for pkg-config
include(CMakePackageConfigHelpers)
set(ILONET_CMAKEDIR ${CMAKE_INSTALL_LIBDIR}/cmake/ilonet)
install(EXPORT ilonetTargets NAMESPACE ilonet:: DESTINATION ${ILONET_CMAKEDIR} COMPONENT ${ILONET_DEVELOPMENT_PART})
configure_package_config_file(cmake/package/ilonetConfig.cmake.in ${PROJECT_BINARY_DIR}/ilonetConfig.cmake
                              INSTALL_DESTINATION ${ILONET_CMAKEDIR})
# Before 1.0 each minor version may change what the library shows.
write_basic_package_version_file(${PROJECT_BINARY_DIR}/ilonetConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/ilonetConfig.cmake ${PROJECT_BINARY_DIR}/ilonetConfigVersion.cmake
        DESTINATION ${ILONET_CMAKEDIR} COMPONENT ${ILONET_DEVELOPMENT_PART})
file(RELATIVE_PATH ILONET_PREFIX_FROM_PC /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(cmake/package/ilonet.pc.in ${PROJECT_BINARY_DIR}/ilonet.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/ilonet.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig
        COMPONENT ${ILONET_DEVELOPMENT_PART})
